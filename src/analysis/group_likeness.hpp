// SPDX-License-Identifier: Apache-2.0
// How alike groups are in whom they name: two by two, on a map, and beside what chance gives.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// How alike two groups are in whom they name, how often and in which order.

// Each two of `groups` once, at most the first `most`. `rows` are all entities. With
// Duplicates::weight rankings and shares are of weighted mentions. Cost: for each two what they
// name.
[[nodiscard]] std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                                 const std::vector<ComparisonRow>& rows,
                                                 Duplicates duplicates, std::size_t most);

// Groups and entities as points of one map.

// Of the first rows of `comparison`, at most 200. Absent with fewer than two groups or entities
// that have mentions.
[[nodiscard]] std::optional<GroupMap> map_groups(const Comparison& comparison,
                                                 Duplicates duplicates);

// Beside each pair, and beside the map, what the same documents give when they are dealt out to the
// groups at random. REQUIRES: the first has all entities, the second those that are left.
void compare_pairs_with_chance(Comparison& comparison, const GroupedDocuments& documents);
void compare_map_with_chance(Comparison& comparison, const GroupedDocuments& documents);

// How far the places of groups on the map depend on which documents there are (bootstrap).
// REQUIRES: as the second.
void find_spread_on_map(Comparison& comparison, const GroupedDocuments& documents);

}  // namespace onoma
