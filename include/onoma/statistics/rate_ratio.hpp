// SPDX-License-Identifier: Apache-2.0
// How many times as often something is named in one group of documents as in another, and whether
// both are as good as the same.
#pragma once

#include <optional>

#include "onoma/statistics/clustered_rate.hpp"
#include "onoma/statistics/estimate.hpp"

namespace onoma {

// R1 / R2 of two groups that share no document, with the interval exp(ln R1 - ln R2 -+ t sqrt(c1^2
// + c2^2)), c = error / R (delta method), the error of documents but never below the one of
// independent tokens. t is Student's, with the degrees of freedom of Welch (1947), (c1^2 + c2^2)^2
// / (c1^4 / f1 + c2^4 / f2). Absent when a rate is 0. Example: documents (3, 100) (5,
// 150) against (0, 200) (1, 50), 90 %: 8 [0.00107, 59768], as two documents tell little.
[[nodiscard]] std::optional<Estimate> clustered_rate_ratio(const ClusteredRate& first,
                                                           const ClusteredRate& second,
                                                           double confidence = 0.95);

// Whether a ratio lies within [1 / factor, factor] wherever in the interval it is. With an interval
// of 90 % these are two one-sided tests of 5 % each (TOST, Schuirmann 1987). REQUIRES: factor >= 1.
[[nodiscard]] bool is_equivalent(const Interval& ratio, double factor);

}  // namespace onoma
