// SPDX-License-Identifier: Apache-2.0
// Documents -> distinct texts -> linked texts -> cores -> clusters in order of their documents.
#include "onoma/corpus/story_clusters.hpp"

#include <algorithm>
#include <numeric>

#include "corpus/stories/distinct_texts.hpp"
#include "corpus/stories/linked_texts.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

// What a sample shows may be all, but only the hash of the whole text can say so.
constexpr double largest_estimate = 0.999;

StoryMember compare_with_first(const FingerprintedDocument& first,
                               const FingerprintedDocument& document, std::uint32_t index) {
    if (&first == &document || is_exact_copy(first.fingerprint, document.fingerprint)) {
        return {.document = index, .is_exact_copy = true};
    }
    const SharedText shared = estimate_shared_text(document.fingerprint, first.fingerprint);
    return {.document = index,
            .is_exact_copy = false,
            .share_of_document_estimate = std::min(shared.share_of_first(), largest_estimate),
            .share_of_first_estimate = std::min(shared.share_of_second(), largest_estimate)};
}

// By document: the texts' cores, as numbers that rise with the clusters' first documents. Returns
// how many documents each cluster has.
std::vector<std::uint32_t> number_clusters(std::vector<std::uint32_t>& cluster_of,
                                           const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> number_of_core(cluster_of.size(), none);
    std::vector<std::uint32_t> sizes;
    for (const std::uint32_t document : order) {
        std::uint32_t& number = number_of_core[cluster_of[document]];
        if (number == none) {
            number = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        cluster_of[document] = number;
        ++sizes[number];
    }
    return sizes;
}

StoryClusters to_clusters(std::span<const FingerprintedDocument> documents,
                          const std::vector<std::uint32_t>& order,
                          std::vector<std::uint32_t> cluster_of) {
    const std::vector<std::uint32_t> sizes = number_clusters(cluster_of, order);
    std::vector<std::uint32_t> begins(sizes.size());
    std::exclusive_scan(sizes.begin(), sizes.end(), begins.begin(), 0U);
    std::vector<StoryMember> members(documents.size());
    std::vector<std::uint32_t> next = begins;
    for (const std::uint32_t document : order) {
        const std::uint32_t cluster = cluster_of[document];
        const std::uint32_t place = next[cluster]++;
        const std::uint32_t first =
            place == begins[cluster] ? document : members[begins[cluster]].document;
        members[place] = compare_with_first(documents[first], documents[document], document);
    }
    return {std::move(members), std::move(begins)};
}

}  // namespace

StoryClusters::StoryClusters(std::vector<StoryMember> members, std::vector<std::uint32_t> begins)
    : members_(std::move(members)), begins_(std::move(begins)), cluster_of_(members_.size()) {
    for (std::uint32_t cluster = 0; cluster < begins_.size(); ++cluster) {
        for (const StoryMember& member : members_of(cluster)) {
            cluster_of_[member.document] = cluster;
        }
    }
}

std::span<const StoryMember> StoryClusters::members_of(std::uint32_t cluster) const {
    const std::size_t begin = begins_[cluster];
    const std::size_t end = cluster + 1 < begins_.size() ? begins_[cluster + 1] : members_.size();
    return std::span(members_).subspan(begin, end - begin);
}

StoryClusters find_story_clusters(std::span<const FingerprintedDocument> documents,
                                  const StoryClusterSettings& settings) {
    const std::vector<std::uint32_t> order = order_documents(documents);
    DistinctTexts distinct = find_distinct_texts(documents, order, settings.days);
    const std::vector<std::uint32_t> core_of =
        find_cores(distinct.texts, link_copies(distinct.texts, settings), settings);
    std::vector<std::uint32_t> cluster_of = std::move(distinct.text_of);
    for (std::uint32_t& cluster : cluster_of) cluster = core_of[cluster];
    return to_clusters(documents, order, std::move(cluster_of));
}

}  // namespace onoma
