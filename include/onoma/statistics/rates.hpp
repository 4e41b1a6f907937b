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

// Rates period by period.

struct Trend {
    double tau = 0.0;  // from -1, always falling, to 1, always rising
    double p = 1.0;    // two-sided
};

// Whether values rise or fall with time, whatever the shape (Mann 1945, Kendall 1975): S = sum over
// all pairs of the sign of the later less the earlier, tau = S over the number of pairs that are
// not equal; p by the normal distribution, with the correction for ties and for continuity. It
// takes the values as independent. Absent for fewer than six, or when all are equal. Example: 1, 2,
// 4, 3, 5, 6, 8, 7 -> tau 24 / 28, p 0.004434. Cost: quadratic.
[[nodiscard]] std::optional<Trend> mann_kendall(std::span<const double> values);

struct Unusual {
    double ratio = 1.0;     // of its rate to that of all periods before together
    double expected = 0.0;  // hits at their rate
    double p = 1.0;         // two-sided
};

// Whether the last period differs from its own past by more than periods did before. On the scale
// of the roots of (hits + 3/8) / tokens (Anscombe 1948) it is compared with the mean of those
// before by Student's t for one new observation; the variance is that between periods, but never
// below the one that documents make, `design_effect` / (4 tokens). Absent without five periods with
// tokens before, without hits in them, or without tokens in the last one. REQUIRES: design_effect
// >= 1. Example: 4, 6, 5, 3, 7 and 15 hits of 1,000 tokens each, effect 1 -> ratio 3, expected 5, p
// 0.041382.
[[nodiscard]] std::optional<Unusual> unusual_last(std::span<const HitCounts> periods,
                                                  double design_effect);

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
