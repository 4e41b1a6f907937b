// SPDX-License-Identifier: Apache-2.0
#include "corpus/stories/linked_texts.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace onoma {
namespace {

double discounted_shingles(const StoryClusterSettings& settings) {
    if (settings.discounted_words < words_in_shingle) return 0;
    return static_cast<double>(settings.discounted_words - words_in_shingle + 1);
}

}  // namespace

std::optional<double> share_of_copies(const DistinctText& first, const DistinctText& second,
                                      const StoryClusterSettings& settings) {
    const SharedText shared = estimate_shared_text(*first.fingerprint, *second.fingerprint);
    const double discount = discounted_shingles(settings);
    const double shorter = std::min(shared.first, shared.second) - discount;
    const double both = shared.both - discount;
    if (shorter <= 0 || both < settings.least_share * shorter) return std::nullopt;
    if (shared.jaccard() < settings.least_jaccard) return std::nullopt;
    return both / shorter;
}

// Band by band: the texts are sorted by the band's two values, and those that agree lie side by
// side. In a large bucket they are sorted by the next values as well, so that the most alike are
// neighbours, and each is compared with a few after it only.

namespace {

constexpr std::size_t values_in_band = 2;
constexpr std::size_t bands = signature_size / values_in_band;
constexpr std::size_t small_bucket = 16;        // all pairs are compared
constexpr std::size_t compared_neighbours = 8;  // of each text in larger ones

struct BandEntry {
    std::uint32_t key = 0;
    std::uint32_t text = 0;

    friend auto operator<=>(BandEntry, BandEntry) = default;
};

struct RefinedEntry {
    std::uint64_t key = 0;
    std::uint32_t text = 0;

    friend auto operator<=>(const RefinedEntry&, const RefinedEntry&) = default;
};

std::uint32_t band_key(const Fingerprint& fingerprint, std::size_t band) {
    const std::size_t at = band % bands * values_in_band;
    return (std::uint32_t{fingerprint.signature[at]} << 16U) | fingerprint.signature[at + 1];
}

class Linker {
public:
    Linker(const std::vector<DistinctText>& texts, const StoryClusterSettings& settings)
        : texts_(texts), settings_(settings), sets_(texts.size()) {}

    void link_band(std::size_t band) {
        entries_.clear();
        for (std::size_t text = 0; text < texts_.size(); ++text) {
            const Fingerprint& fingerprint = *texts_[text].fingerprint;
            if (fingerprint.signature.empty()) continue;
            entries_.push_back({band_key(fingerprint, band), static_cast<std::uint32_t>(text)});
        }
        std::sort(entries_.begin(), entries_.end());
        for (std::size_t begin = 0; begin < entries_.size();) {
            std::size_t end = begin + 1;
            while (end < entries_.size() && entries_[end].key == entries_[begin].key) ++end;
            if (end - begin > 1) link_bucket(std::span(entries_).subspan(begin, end - begin), band);
            begin = end;
        }
    }

    [[nodiscard]] DisjointSets take_sets() { return std::move(sets_); }

private:
    void link_bucket(std::span<BandEntry> bucket, std::size_t band) {
        if (are_linked(bucket)) return;
        const bool is_small = bucket.size() <= small_bucket;
        if (!is_small) refine(bucket, band);
        const std::size_t farthest = is_small ? bucket.size() - 1 : compared_neighbours;
        for (std::size_t at = 0; at < bucket.size(); ++at) {
            const std::size_t end = std::min(bucket.size(), at + farthest + 1);
            for (std::size_t other = at + 1; other < end; ++other) {
                link(bucket[at].text, bucket[other].text);
            }
        }
    }

    [[nodiscard]] bool are_linked(std::span<const BandEntry> bucket) {
        const std::uint32_t root = sets_.root_of(bucket.front().text);
        return std::all_of(bucket.begin(), bucket.end(), [&](const BandEntry& entry) {
            return sets_.root_of(entry.text) == root;
        });
    }

    // Sorts by the values of the next two bands. Texts that agree there too stay in their own
    // order, which is that of their dates.
    void refine(std::span<BandEntry> bucket, std::size_t band) {
        refined_.clear();
        for (const BandEntry& entry : bucket) {
            const Fingerprint& fingerprint = *texts_[entry.text].fingerprint;
            const std::uint64_t next = band_key(fingerprint, band + 1);
            refined_.push_back({(next << 32U) | band_key(fingerprint, band + 2), entry.text});
        }
        std::sort(refined_.begin(), refined_.end());
        for (std::size_t at = 0; at < bucket.size(); ++at) bucket[at].text = refined_[at].text;
    }

    void link(std::uint32_t a, std::uint32_t b) {
        if (!may_be_within(texts_[a].days, texts_[b].days, settings_.days)) return;
        if (sets_.root_of(a) == sets_.root_of(b)) return;
        if (share_of_copies(texts_[a], texts_[b], settings_)) sets_.join(a, b);
    }

    const std::vector<DistinctText>& texts_;
    const StoryClusterSettings& settings_;
    DisjointSets sets_;
    std::vector<BandEntry> entries_;     // of the band at hand
    std::vector<RefinedEntry> refined_;  // of the bucket at hand
};

}  // namespace

DisjointSets::DisjointSets(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), 0U);
}

std::uint32_t DisjointSets::root_of(std::uint32_t member) {
    while (parents_[member] != member) {
        parents_[member] = parents_[parents_[member]];
        member = parents_[member];
    }
    return member;
}

void DisjointSets::join(std::uint32_t a, std::uint32_t b) {
    a = root_of(a);
    b = root_of(b);
    parents_[std::max(a, b)] = std::min(a, b);
}

DisjointSets link_copies(const std::vector<DistinctText>& texts,
                         const StoryClusterSettings& settings) {
    Linker linker(texts, settings);
    for (std::size_t band = 0; band < bands; ++band) linker.link_band(band);
    return linker.take_sets();
}

}  // namespace onoma
