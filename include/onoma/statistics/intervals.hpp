// SPDX-License-Identifier: Apache-2.0
// Intervals for shares and counts whose units are independent. Words are not, see clustered_rate.
#pragma once

#include <cstdint>
#include <optional>

#include "onoma/statistics/estimate.hpp"

namespace onoma {

// For a share, by inverting the normal test (Wilson 1927): near its confidence on average, also for
// few trials. Absent when there are no trials. Example: 9 of 500 -> [0.009498, 0.033852].
// REQUIRES: 0 <= successes <= trials, also below.
[[nodiscard]] std::optional<Interval> wilson(std::int64_t successes, std::int64_t trials,
                                             double confidence = 0.95);

// For a share, by inverting the binomial test (Clopper & Pearson 1934): never below its confidence.
// Absent when there are no trials. Example: 9 of 500 -> [0.008263, 0.033894].
[[nodiscard]] std::optional<Interval> clopper_pearson(std::int64_t successes, std::int64_t trials,
                                                      double confidence = 0.95);

// For the mean of a Poisson count (Garwood 1936). Example: 9 -> [4.115373, 17.084803].
[[nodiscard]] Interval exact_poisson(std::int64_t count, double confidence = 0.95);

}  // namespace onoma
