// SPDX-License-Identifier: Apache-2.0
// Texts as vectors of weighted terms, and how alike two of them are.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "onoma/analysis/article_collection.hpp"

namespace onoma {

// The sum of products of the terms that both have: of vectors of length 1 the cosine.
// REQUIRES: both are by hash. Cost: linear.
[[nodiscard]] double likeness_of(std::span<const EventTerm> first,
                                 std::span<const EventTerm> second);

// By weight; of equal ones by hash, so that the order is always the same.
[[nodiscard]] bool is_heavier(const EventTerm& first, const EventTerm& second);

// The `most` heaviest, by hash.
void keep_heaviest(std::vector<EventTerm>& terms, std::size_t most);

}  // namespace onoma
