// SPDX-License-Identifier: Apache-2.0
// Rates and shares, their intervals, and growth.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace onoma {

// A number with its uncertainty.

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

struct Estimate {
    double value = 0.0;
    Interval interval;
};

// How often something occurs in a document, a part of a corpus or a whole corpus, and such counts
// made comparable.

// REQUIRES: 0 <= hits <= tokens.
struct HitCounts {
    std::int64_t hits = 0;
    std::int64_t tokens = 0;
};

// Both sums.
[[nodiscard]] HitCounts total_of(std::span<const HitCounts> parts);

// Two corpora, or a group and the rest.
struct CorpusPair {
    HitCounts first;
    HitCounts second;
};

// Occurrences, perhaps weighted ones, in 1,000 words; 0 when there are no words.
[[nodiscard]] double rate_per_1000(double occurrences, double words);

// part / whole; 0 when the whole is 0.
[[nodiscard]] double share_of(double part, double whole);

// Intervals for shares and counts whose units are independent. Words are not, see clustered_rate.

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

// Growth over any time -> one normal form that can be compared.

// "Four times in a year", "doubles every seven months" and "up 40 % in a quarter" in the same unit.
struct Growth {
    double log_per_year = 0.0;               // ln(factor) / years; below 0: decline
    double factor_per_year = 1.0;            // factor^(1 / years)
    double percent_per_year = 0.0;           // 100 (factor - 1)
    std::optional<double> months_to_double;  // absent when it does not grow
    std::optional<double> months_to_halve;   // absent when it does not decline
};

// Absent when a number, or what comes of it in a year, is not positive and finite. Examples: 4 in 1
// year -> 1.386294, +300 %, 6 months; 2 in 7/12 -> factor 3.281341; 1.4 in 1/4 -> 3.8416.
[[nodiscard]] std::optional<Growth> growth(double factor, double years);

// The factor that a change in per cent means: "300 % more" is 4 times. ("300 % of" is 3 times, and
// "three times more" may mean either.)
[[nodiscard]] double factor_of_change(double percent);

}  // namespace onoma
