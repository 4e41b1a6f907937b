// SPDX-License-Identifier: Apache-2.0
// Whether two texts are copies of each other: the one rule that links texts and fills clusters.
#pragma once

#include <optional>

#include "corpus/stories/distinct_texts.hpp"

namespace onoma {

// The share of the shorter text that both have in common, if that makes them copies by `settings`.
// The texts' days are not looked at.
[[nodiscard]] std::optional<double> share_of_copies(const DistinctText& first,
                                                    const DistinctText& second,
                                                    const StoryClusterSettings& settings);

}  // namespace onoma
