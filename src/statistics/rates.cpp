// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/rates.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "statistics/distributions.hpp"
#include "statistics/shares.hpp"

namespace onoma {

HitCounts total_of(std::span<const HitCounts> parts) {
    HitCounts total;
    for (const HitCounts& part : parts) {
        total.hits += part.hits;
        total.tokens += part.tokens;
    }
    return total;
}

double rate_per_1000(double occurrences, double words) {
    // Multiplied first: 9 of 500 is exactly 18.
    return words == 0 ? 0.0 : 1000.0 * occurrences / words;
}

double share_of(double part, double whole) { return whole == 0 ? 0.0 : part / whole; }

Interval wilson_of_share(double share, double trials, double confidence) {
    const double z = normal_quantile(0.5 + confidence / 2.0);
    const double shrink = 1.0 + z * z / trials;
    const double centre = (share + z * z / (2.0 * trials)) / shrink;
    const double margin =
        z / shrink * std::sqrt(share * (1.0 - share) / trials + z * z / (4.0 * trials * trials));
    // At the ends rounding would leave 1e-19 for an exact 0 or 1.
    return {share == 0.0 ? 0.0 : centre - margin, share == 1.0 ? 1.0 : centre + margin};
}

std::optional<Interval> wilson(std::int64_t successes, std::int64_t trials, double confidence) {
    if (trials == 0) return std::nullopt;
    const auto count = static_cast<double>(trials);
    return wilson_of_share(static_cast<double>(successes) / count, count, confidence);
}

std::optional<Interval> clopper_pearson(std::int64_t successes, std::int64_t trials,
                                        double confidence) {
    if (trials == 0) return std::nullopt;
    const double tail = (1.0 - confidence) / 2.0;
    const auto found = static_cast<double>(successes);
    const auto missed = static_cast<double>(trials - successes);
    // The upper bound of a small share is looked for itself, that of a large one as what is left.
    double high = 1.0;
    if (successes < trials) {
        high = found < missed ? beta_quantile(1.0 - tail, found + 1.0, missed)
                              : 1.0 - beta_quantile(tail, missed, found + 1.0);
    }
    return Interval{successes == 0 ? 0.0 : beta_quantile(tail, found, missed + 1.0), high};
}

Interval exact_poisson(std::int64_t count, double confidence) {
    const double tail = (1.0 - confidence) / 2.0;
    const auto found = static_cast<double>(count);
    return {count == 0 ? 0.0 : gamma_quantile(tail, found),
            gamma_quantile(1.0 - tail, found + 1.0)};
}

std::optional<Growth> growth(double factor, double years) {
    if (!(factor > 0.0 && years > 0.0 && std::isfinite(factor) && std::isfinite(years))) {
        return std::nullopt;
    }
    const double rate = std::log(factor) / years;
    const double factor_per_year = std::pow(factor, 1.0 / years);
    if (!std::isfinite(rate) || !std::isfinite(factor_per_year)) return std::nullopt;
    const double months = 12.0 * std::numbers::ln2 / std::abs(rate);
    Growth result;
    result.log_per_year = rate;
    result.factor_per_year = factor_per_year;
    result.percent_per_year = 100.0 * std::expm1(rate);
    if (rate > 0.0) result.months_to_double = months;
    if (rate < 0.0) result.months_to_halve = months;
    return result;
}

double factor_of_change(double percent) { return 1.0 + percent / 100.0; }

}  // namespace onoma
