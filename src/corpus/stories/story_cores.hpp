// SPDX-License-Identifier: Apache-2.0
// Groups of linked texts -> stories: each text belongs to a core that it is a copy of.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/stories/linked_texts.hpp"

namespace onoma {

// The core of each text, by text; a core is its own.
[[nodiscard]] std::vector<std::uint32_t> find_cores(const std::vector<DistinctText>& texts,
                                                    DisjointSets linked,
                                                    const StoryClusterSettings& settings);

}  // namespace onoma
