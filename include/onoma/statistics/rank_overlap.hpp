// SPDX-License-Identifier: Apache-2.0
// How alike two rankings are, the top weighing most.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace onoma {

struct RankOverlap {
    double extrapolated = 0.0;  // if what lies below agrees as what was seen
    double least = 0.0;         // if nothing below agrees
};

// Rank-biased overlap (Webber, Moffat & Zobel 2010): 1 the same, 0 nothing in common. With A_d the
// shared part of the first d places, extrapolated = A_k p^k + ((1 - p) / p) sum A_d p^d; for lists
// of different length their equation 32, and the least from what is seen to the end of the shorter.
// `persistence` p is how likely a reader goes on to the next place: at 0.9 the first ten places
// weigh 86 %. Absent when a ranking is empty. Example: abcdef, bazcdy -> 0.644823, least 0.461146.
// REQUIRES: 0 < persistence < 1; no item stands twice in a ranking.
[[nodiscard]] std::optional<RankOverlap> rank_biased_overlap(std::span<const std::int64_t> first,
                                                             std::span<const std::int64_t> second,
                                                             double persistence = 0.9);

}  // namespace onoma
