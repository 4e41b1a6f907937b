// SPDX-License-Identifier: Apache-2.0
// How strongly two things go together: measures on a 2 x 2 table of units (sentences, documents).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/estimate.hpp"

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

// All examples: (1000, 60, 40, 20).

// first * second / units: how often both are together by chance; 0 when there are no units.
[[nodiscard]] double expected_count(const PairCounts& counts);

// Log-likelihood ratio of all four cells, 2 * sum O ln(O / E) with 0 ln 0 = 0 (Dunning 1993), in
// nats times two: chi-square distributed with one degree of freedom when A and B are independent.
// Never negative; see expected_count for the direction. Example: 65.929274.
[[nodiscard]] double log_likelihood_g2(const PairCounts& counts);

// G2 with the sign of both - expected_count.
[[nodiscard]] double signed_g2(const PairCounts& counts);

// Pointwise mutual information in bits, log2(both * units / (first * second)) (Church & Hanks
// 1990). Minus infinity when never together. REQUIRES: first and second are positive.
// Example: 3.058894.
[[nodiscard]] double pmi(const PairCounts& counts);

// max(0, PMI - log2(shift)) (Levy & Goldberg 2014; shift 1 is the plain PPMI). 0 when never
// together, also when A or B never occurs. Example: 3.058894, with shift 5 0.736966.
// REQUIRES: shift > 0.
[[nodiscard]] double ppmi(const PairCounts& counts, double shift = 1.0);

// count^exponent / (sum of all): shares of contexts in which frequent ones weigh less (Levy,
// Goldberg & Dagan 2015). All 0 when all counts are. Example: (40, 160, 800) -> 0.075268 first.
[[nodiscard]] std::vector<double> smoothed_shares(std::span<const std::int64_t> contexts,
                                                  double exponent = 0.75);

// PMI with a share of B in place of second / units: log2(both / (first * share)). Example: with
// share 0.075268, 2.146855. REQUIRES: first and share are positive.
[[nodiscard]] double pmi_with_share(const PairCounts& counts, double second_share);

// PMI / -log2(both / units) (Bouma 2009): -1 never together, 0 independent, 1 always together.
// Example: 0.541986. REQUIRES: first and second are positive.
[[nodiscard]] double npmi(const PairCounts& counts);

// log2(both^3 / expected): PMI that favours the frequent (Daille 1994). Minus infinity when never
// together. Example: 11.702750. REQUIRES: first and second are positive.
[[nodiscard]] double mi3(const PairCounts& counts);

// (both - expected) / sqrt(both) (Church et al. 1991); absent when never together. Example:
// 3.935480.
[[nodiscard]] std::optional<double> t_score(const PairCounts& counts);

// (both - expected) / sqrt(expected) (Berry-Rogghe 1973); absent when nothing is expected.
// Example: 11.360751.
[[nodiscard]] std::optional<double> z_score(const PairCounts& counts);

// P(B | A) - P(B | not A): how much A raises the probability of B, from -1 to 1 (Allan 1980; Gries
// 2013). Absent when all or no units have A. Turn A and B for the other direction.
// Example: 0.312057, turned 0.458333.
[[nodiscard]] std::optional<double> delta_p(const PairCounts& counts);

// A and B in each other's place.
[[nodiscard]] PairCounts turned(const PairCounts& counts);

// ln(ad / bc) of the four cells with its Wald interval, ln OR -+ z sqrt(1/a + 1/b + 1/c + 1/d)
// (Woolf 1955). When a cell is 0, 0.5 is added to all four (Haldane 1956, Anscombe 1956). Absent
// when there are no units. Example: 3.135494 [2.443, 3.828].
[[nodiscard]] std::optional<Estimate> log_odds_ratio(const PairCounts& counts,
                                                     double confidence = 0.95);

}  // namespace onoma
