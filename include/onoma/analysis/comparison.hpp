// SPDX-License-Identifier: Apache-2.0
// How groups of documents differ, such as sources: entity x group with tests, who is missing where,
// who was first, and how alike the groups are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/group_findings.hpp"
#include "onoma/analysis/group_tests.hpp"
#include "onoma/analysis/reference.hpp"

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
    GroupTest test;                  // against all other groups together
};

struct ComparisonRow {
    FrequencyRow entity;
    std::vector<GroupCell> by_group;      // in the order of Comparison::groups
    std::vector<std::string> missing_in;  // groups that never name it
};

// Two groups and the entities they name. What is absent needs a mention in both.
struct GroupPair {
    std::string first;
    std::string second;
    std::int64_t first_entities = 0;
    std::int64_t second_entities = 0;
    std::int64_t shared_entities = 0;
    double jaccard = 0;
    std::optional<double> overlap;                  // shared / the smaller
    std::optional<double> rank_biased_overlap;      // of their rankings by mentions, p = 0.9
    std::optional<double> jensen_shannon_distance;  // of their shares of mentions
    std::optional<double> cosine;                   // likewise
};

struct ComparisonSettings {
    bool test_by_document = true;  // permutation p and what is made of it
};

struct Comparison {
    std::string by;                       // what the groups have in common: `source`, `month`
    std::vector<GroupColumn> groups;      // alphabetically
    std::vector<ComparisonRow> entities;  // in the order of the frequency table
    std::int64_t undecided_mentions = 0;  // of forms that nothing decides
    bool count_possible = false;          // those count for each of their candidates
    std::int64_t entities_left_out = 0;   // by TableSettings: tested, but no rows
    GroupTests tests;
    Gaps gaps;
    std::vector<FirstReport> first_reports;        // in the order of `entities`
    std::vector<GroupPair> pairs;                  // each two groups once
    std::optional<GroupMap> map;                   // absent with fewer than two groups or entities
    std::optional<ReferenceComparison> reference;  // only when one was given
};

// Rows are chosen by `settings`; group columns, pairs, and what q is corrected for are of all
// entities, so that no verdict depends on how many rows are shown. The same for the same documents
// in any order. Cost: at most some milliseconds for each row and group, see PermutationTest;
// microseconds where few documents name the entity.
[[nodiscard]] Comparison compare_groups(const Analysis& analysis,
                                        const TableSettings& settings = {},
                                        const ComparisonSettings& tests = {});

}  // namespace onoma
