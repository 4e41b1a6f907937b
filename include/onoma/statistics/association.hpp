// SPDX-License-Identifier: Apache-2.0
// How strongly two things go together: measures on a 2 x 2 table of units (sentences, documents).
#pragma once

#include <cstdint>

namespace onoma {

// Of `units` in all, `first` have A, `second` have B, `both` have both.
//
//              B            not B
//   A        both         first - both                        first
//   not A    second-both  units - first - second + both
//            second                                           units
//
// REQUIRES: both <= first, both <= second, first + second - both <= units.
struct PairCounts {
    std::int64_t units = 0;
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::int64_t both = 0;
};

// first * second / units: how often both are together by chance; 0 when there are no units.
[[nodiscard]] double expected_count(const PairCounts& counts);

// Log-likelihood ratio of all four cells, 2 * sum O ln(O / E) with 0 ln 0 = 0 (Dunning 1993), in
// nats times two: chi-square distributed with one degree of freedom when A and B are independent.
// Never negative; see expected_count for the direction. Example: (1000, 60, 40, 20) -> 65.929274.
[[nodiscard]] double log_likelihood_g2(const PairCounts& counts);

// Pointwise mutual information in bits, log2(both * units / (first * second)) (Church & Hanks
// 1990). Minus infinity when never together. REQUIRES: first and second are positive.
// Example: 3.058894.
[[nodiscard]] double pmi(const PairCounts& counts);

// PMI / -log2(both / units) (Bouma 2009): -1 never together, 0 independent, 1 always together.
// Example: 0.541986. REQUIRES: first and second are positive.
[[nodiscard]] double npmi(const PairCounts& counts);

}  // namespace onoma
