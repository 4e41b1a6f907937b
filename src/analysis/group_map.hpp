// SPDX-License-Identifier: Apache-2.0
// Groups and entities as points of one map.
#pragma once

#include <optional>

#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Of the first rows of `comparison`, at most 200. Absent with fewer than two groups or entities
// that have mentions.
[[nodiscard]] std::optional<GroupMap> map_groups(const Comparison& comparison,
                                                 Duplicates duplicates);

}  // namespace onoma
