// SPDX-License-Identifier: Apache-2.0
// How sources differ: entity x source, who is missing where, and how alike the sources are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"

namespace onoma {

struct SourceColumn {
    std::string source;
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t mentions = 0;
    std::int64_t entities = 0;  // distinct ones
};

struct SourceCell {
    std::int64_t mentions = 0;
    std::int64_t documents = 0;
    double rate_per_1000_words = 0;  // in the words of this source
};

struct ComparisonRow {
    FrequencyRow entity;
    std::vector<SourceCell> by_source;    // in the order of Comparison::sources
    std::vector<std::string> missing_in;  // sources that never name it
};

// Two sources and the entities they name.
struct SourcePair {
    std::string first;
    std::string second;
    std::int64_t first_entities = 0;
    std::int64_t second_entities = 0;
    std::int64_t shared_entities = 0;
    double jaccard = 0;
};

struct Comparison {
    std::vector<SourceColumn> sources;    // alphabetically
    std::vector<ComparisonRow> entities;  // in the order of the frequency table
    std::vector<SourcePair> pairs;        // each two sources once
};

// Rows are chosen by `settings`; source columns and pairs are of all entities.
[[nodiscard]] Comparison compare_sources(const Analysis& analysis,
                                         const TableSettings& settings = {});

}  // namespace onoma
