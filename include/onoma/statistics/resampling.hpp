// SPDX-License-Identifier: Apache-2.0
// The uncertainty of a rate by drawing its documents again, without any model of words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/estimate.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

// The value below which a part of a sample lies: linear between the values at (n - 1) probability
// (type 7 of Hyndman & Fan 1996, the default of R and NumPy). Absent for an empty sample. Example:
// (1, 2, 3, 4) at 0.25 -> 1.75. REQUIRES: `sorted` rises; 0 <= probability <= 1.
[[nodiscard]] std::optional<double> quantile(std::span<const double> sorted, double probability);

// All examples: documents (3, 100) (0, 200) (5, 150) (1, 50), in hits per 1,000 tokens. Documents
// without tokens are left out everywhere.

struct Jackknife {
    std::vector<double> rates;  // without the first document, without the second, ...
    double standard_error = 0.0;
    double acceleration = 0.0;  // how the error changes with the rate, for BCa
};

// Each document left out once (Quenouille 1949, Tukey 1958): SE = sqrt((n - 1) / n sum (rate_i -
// mean)^2). Absent for fewer than two documents. Example: 15, 30, 11.43, 17.78; SE 12.093885;
// acceleration -0.066941.
[[nodiscard]] std::optional<Jackknife> jackknife_rate(std::span<const HitCounts> documents);

struct BootstrapSettings {
    std::int64_t resamples = 10'000;
    std::uint64_t seed = 1;
    double confidence = 0.95;
    double tie_share = 0.5;  // of resamples equal to the rate, how much counts as below it
};

struct Bootstrap {
    std::int64_t resamples = 0;
    bool exact = false;  // every resample there is, each once
    double mean = 0.0;
    double standard_error = 0.0;   // population standard deviation of the resampled rates
    Interval percentile;           // quantiles of type 7
    double bias_correction = 0.0;  // z0: where the rate stands among its resamples
    // Bias-corrected and accelerated; absent where its formula has no value, as for equal rates.
    std::optional<Interval> bca;
};

// Documents drawn with replacement, as many as there are (Efron 1979; BCa: Efron 1987). When all
// n^n ways are no more than `resamples`, they are enumerated instead of drawn. The same seed gives
// the same result on every machine. Absent without documents. Cost: documents x resamples. Example:
// mean 18.985934, SE 8.629620, percentile [4, 32], BCa [1.538462, 32].
[[nodiscard]] std::optional<Bootstrap> bootstrap_rate(std::span<const HitCounts> documents,
                                                      const BootstrapSettings& settings = {});

}  // namespace onoma
