// SPDX-License-Identifier: Apache-2.0
// Story clusters with the names of their documents: who copied, how much, and who was first.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/articles_read.hpp"
#include "onoma/base/date.hpp"
#include "onoma/corpus/story_clusters.hpp"

namespace onoma {

// What a list of documents shows of each.
struct DocumentHeader {
    std::string id;
    std::string source;
    std::optional<Date> date;
    std::string title;  // may be empty
};

// Shares are estimates below 1, and 1 for exact copies: see StoryMember.
struct ClusteredDocument {
    DocumentHeader header;
    bool is_exact_copy = false;    // of the first document
    double common_share = 1;       // of the shorter one of this and the first document
    double share_of_document = 1;  // of this document that is in the first one
    double share_of_first = 1;     // of the first document that is in this one
};

struct DuplicateCluster {
    std::vector<ClusteredDocument> documents;  // two or more, in order of date, then id

    // True when the first document has a date and all others have a later one. Otherwise it may be
    // another one that was first.
    bool first_is_known = false;
};

struct SourceCopies {
    std::string source;
    std::int64_t documents = 0;
    std::int64_t copies = 0;  // that are not the first of their cluster
};

struct DuplicateTable {
    StoryClusterSettings settings;
    std::int64_t documents = 0;
    std::int64_t copies = 0;
    std::vector<DuplicateCluster> clusters;  // in the order of their first documents
    std::vector<SourceCopies> by_source;     // all sources: most copies first, then by name
    ArticlesRead read;
};

// Reads all articles at and below `paths` and finds the copies among them. Memory: about 1 KB a
// document.
[[nodiscard]] DuplicateTable find_duplicates(const std::vector<std::filesystem::path>& paths,
                                             const CorpusSettings& corpus,
                                             const StoryClusterSettings& settings = {},
                                             const WorkSettings& work = {});

// The ids of documents that are not the first of their story.
[[nodiscard]] std::set<std::string> copies_among(std::span<const FingerprintedDocument> documents);

// REQUIRES: `headers` are those of the documents that were clustered, in the same order.
[[nodiscard]] DuplicateTable make_duplicate_table(const StoryClusters& clusters,
                                                  std::span<const DocumentHeader> headers,
                                                  const StoryClusterSettings& settings = {});

}  // namespace onoma
