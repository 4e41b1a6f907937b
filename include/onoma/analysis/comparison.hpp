// SPDX-License-Identifier: Apache-2.0
// How groups of documents differ, such as sources: entity x group, who is missing where, and how
// alike the groups are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"

namespace onoma {

struct GroupColumn {
    std::string name;
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t mentions = 0;
    std::int64_t entities = 0;  // distinct ones
    double weighted_words = 0;  // see GroupSize
};

struct GroupCell {
    std::int64_t mentions = 0;
    std::int64_t documents = 0;
    double weighted_mentions = 0;    // see MentionCount
    double rate_per_1000_words = 0;  // in the words of this group
};

struct ComparisonRow {
    FrequencyRow entity;
    std::vector<GroupCell> by_group;      // in the order of Comparison::groups
    std::vector<std::string> missing_in;  // groups that never name it
};

// Two groups and the entities they name.
struct GroupPair {
    std::string first;
    std::string second;
    std::int64_t first_entities = 0;
    std::int64_t second_entities = 0;
    std::int64_t shared_entities = 0;
    double jaccard = 0;
};

struct Comparison {
    std::string by;                       // what the groups have in common: `source`, `month`
    std::vector<GroupColumn> groups;      // alphabetically
    std::vector<ComparisonRow> entities;  // in the order of the frequency table
    std::vector<GroupPair> pairs;         // each two groups once
};

// Rows are chosen by `settings`; group columns and pairs are of all entities.
[[nodiscard]] Comparison compare_groups(const Analysis& analysis,
                                        const TableSettings& settings = {});

}  // namespace onoma
