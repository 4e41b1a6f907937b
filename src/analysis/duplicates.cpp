// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

bool is_first_known(const std::vector<ClusteredDocument>& documents) {
    const std::optional<Date>& first = documents.front().header.date;
    if (!first) return false;
    const Date latest = last_day(*first);
    return std::all_of(documents.begin() + 1, documents.end(), [&](const ClusteredDocument& it) {
        return it.header.date && latest < *it.header.date;
    });
}

DuplicateCluster to_cluster(std::span<const StoryMember> members,
                            std::span<const DocumentHeader> headers) {
    DuplicateCluster cluster;
    for (const StoryMember& member : members) {
        cluster.documents.push_back({.header = headers[member.document],
                                     .is_exact_copy = member.is_exact_copy,
                                     .common_share = member.common_share_estimate(),
                                     .share_of_document = member.share_of_document_estimate,
                                     .share_of_first = member.share_of_first_estimate});
    }
    cluster.first_is_known = is_first_known(cluster.documents);
    return cluster;
}

std::vector<SourceCopies> count_by_source(const StoryClusters& clusters,
                                          std::span<const DocumentHeader> headers) {
    std::map<std::string, SourceCopies> by_source;
    for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
        const auto members = clusters.members_of(cluster);
        for (const StoryMember& member : members) {
            SourceCopies& source = by_source[headers[member.document].source];
            ++source.documents;
            if (member.document != members.front().document) ++source.copies;
        }
    }
    std::vector<SourceCopies> sorted;
    for (auto& [name, source] : by_source) {
        source.source = name;
        sorted.push_back(source);
    }
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const SourceCopies& a, const SourceCopies& b) { return a.copies > b.copies; });
    return sorted;
}

}  // namespace

DuplicateTable make_duplicate_table(const StoryClusters& clusters,
                                    std::span<const DocumentHeader> headers,
                                    const StoryClusterSettings& settings) {
    DuplicateTable table;
    table.settings = settings;
    table.documents = static_cast<std::int64_t>(clusters.document_count());
    table.copies = static_cast<std::int64_t>(clusters.document_count() - clusters.size());
    table.by_source = count_by_source(clusters, headers);
    table.read.documents = table.documents;
    for (const DocumentHeader& header : headers) table.read.sources.insert(header.source);
    for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
        const auto members = clusters.members_of(cluster);
        if (members.size() > 1) table.clusters.push_back(to_cluster(members, headers));
    }
    return table;
}

DuplicateTable find_duplicates(const std::vector<std::filesystem::path>& paths,
                               const CorpusSettings& corpus, const StoryClusterSettings& settings,
                               const WorkSettings& work) {
    KeptOfDocuments<FingerprintedDocument> kept_fingerprints;
    KeptOfDocuments<DocumentHeader> kept_headers;
    ArticlesRead read;
    InputsLeftOut left_out = for_each_text(paths, corpus, work, [&](const TaggedDocument& tagged) {
        const Document& document = tagged.document;
        read.add(tagged);
        kept_fingerprints.add(document, fingerprinted(tagged));
        kept_headers.add(document, {document.id, document.source, document.date, document.title});
    });
    const auto fingerprints = kept_fingerprints.last_versions(left_out);
    const auto headers = kept_headers.last_versions(left_out);
    read.finish(std::move(left_out));
    DuplicateTable table =
        make_duplicate_table(find_story_clusters(fingerprints, settings), headers, settings);
    table.read = std::move(read);
    return table;
}

std::set<std::string> copies_among(std::span<const FingerprintedDocument> documents) {
    return copies_among(find_story_clusters(documents), documents);
}

std::set<std::string> copies_among(const StoryClusters& stories,
                                   std::span<const FingerprintedDocument> documents) {
    std::set<std::string> copies;
    for (std::uint32_t story = 0; story < stories.size(); ++story) {
        for (const StoryMember& member : stories.members_of(story).subspan(1)) {
            copies.insert(documents[member.document].id);
        }
    }
    return copies;
}

}  // namespace onoma
