// SPDX-License-Identifier: Apache-2.0
// What a comparison says about its groups as a whole: tests of cells, similarity, the map.
#pragma once

#include <optional>
#include <vector>

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Fills the tests of a comparison whose counts stand.

// Permutation p of every cell of `comparison.entities` against all other groups, and q over all of
// them; what was tested goes to `comparison.tests`, which says whether this is wanted.
// REQUIRES: `documents` has the groups of `comparison`.
void permute_documents(Comparison& comparison, const GroupedDocuments& documents);

// All other tests of every cell, and its verdict. REQUIRES: likewise; the cells have their q.
void test_groups(Comparison& comparison, const GroupedDocuments& documents);

// How alike two groups are in whom they name, how often and in which order.

// Each two of `groups` once. `rows` are all entities. With Duplicates::weight rankings and shares
// are of weighted mentions. Cost: groups squared x entities.
[[nodiscard]] std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                                 const std::vector<ComparisonRow>& rows,
                                                 Duplicates duplicates);

// Groups and entities as points of one map.

// Of the first rows of `comparison`, at most 200. Absent with fewer than two groups or entities
// that have mentions.
[[nodiscard]] std::optional<GroupMap> map_groups(const Comparison& comparison,
                                                 Duplicates duplicates);

}  // namespace onoma
