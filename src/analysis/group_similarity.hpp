// SPDX-License-Identifier: Apache-2.0
// How alike two groups are in whom they name, how often and in which order.
#pragma once

#include <vector>

#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Each two of `groups` once. `rows` are all entities. With Duplicates::weight rankings and shares
// are of weighted mentions. Cost: groups squared x entities.
[[nodiscard]] std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                                 const std::vector<ComparisonRow>& rows,
                                                 Duplicates duplicates);

}  // namespace onoma
