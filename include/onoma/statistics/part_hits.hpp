// SPDX-License-Identifier: Apache-2.0
// A corpus of many parts (documents) of which few have hits: those one by one, all others by the
// sums of their sizes, so that the cost of a statistic grows with the parts that have hits.
#pragma once

#include <optional>
#include <span>

#include "onoma/statistics/hit_counts.hpp"

namespace onoma {

// One part with hits. Weighted counts are no integers.
struct PartHits {
    double hits = 0.0;
    double tokens = 0.0;
};

// Of all parts with tokens, those with hits among them.
struct PartSizes {
    double count = 0.0;
    double tokens = 0.0;
    double squares = 0.0;        // sum of tokens^2
    double fourth_powers = 0.0;  // sum of tokens^4
    double least = 0.0;          // tokens of the smallest part; 0 when there are none
};

// Leaves parts without tokens out. The same for the same order of parts.
[[nodiscard]] PartSizes sizes_of(std::span<const double> tokens);

// How evenly hits are spread over parts, see dispersion.hpp.
struct Dispersion {
    double dp = 0.0;          // deviation_of_proportions
    double dp_norm = 0.0;     // normalized_deviation_of_proportions
    double juilland_d = 0.0;  // juilland_d_of_rates
};

// Absent when there are no hits or fewer than two parts. REQUIRES: all of `with_hits` have tokens
// and are among the parts of `all`.
[[nodiscard]] std::optional<Dispersion> dispersion_of(std::span<const PartHits> with_hits,
                                                      const PartSizes& all);

}  // namespace onoma
