// SPDX-License-Identifier: Apache-2.0
// p-values of many tests -> values that may be compared with one threshold. In the order of what
// was given; none exceeds 1. All examples: the first of the 15 values of Benjamini & Hochberg
// (1995), .0001 .0004 .0019 .0095 ...
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace onoma {

// q = min over all p' >= p of p' m / rank(p') (Benjamini & Hochberg 1995): of what is below q, a
// share of at most q is expected to be false. For tests that are independent or depend positively.
// Example: .0015, .003, .0095, .035625.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values);

// The same when `tests` were made and those not given have a p of 1. REQUIRES: at least as many as
// given. Example: the first two of the 15 alone, of 15 tests -> .0015, .003.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values,
                                                     std::int64_t tests);

// The same times 1 + 1/2 + ... + 1/m, whatever the dependence (Benjamini & Yekutieli 2001).
// Example: .004977, .009955, .031523, .118212.
[[nodiscard]] std::vector<double> benjamini_yekutieli(std::span<const double> p_values);

// p m: the probability of any false one among all.
[[nodiscard]] std::vector<double> bonferroni(std::span<const double> p_values);

// max over all p' <= p of p' (m + 1 - rank(p')) (Holm 1979): as strict as Bonferroni and never
// weaker.
[[nodiscard]] std::vector<double> holm(std::span<const double> p_values);

}  // namespace onoma
