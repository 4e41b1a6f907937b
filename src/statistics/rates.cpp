// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/rates.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

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

std::optional<Trend> mann_kendall(std::span<const double> values) {
    constexpr std::size_t fewest = 6;
    if (values.size() < fewest) return std::nullopt;
    std::int64_t score = 0;
    std::int64_t unequal = 0;
    for (std::size_t later = 1; later < values.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            score += values[later] > values[earlier] ? 1 : 0;
            score -= values[later] < values[earlier] ? 1 : 0;
            unequal += values[later] != values[earlier] ? 1 : 0;
        }
    }
    if (unequal == 0) return std::nullopt;
    const auto part = [](double count) { return count * (count - 1.0) * (2.0 * count + 5.0); };
    double variance = part(static_cast<double>(values.size()));
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
        while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
        variance -= part(static_cast<double>(end - begin));
    }
    const double corrected = std::max(0.0, std::abs(static_cast<double>(score)) - 1.0);
    const double z = corrected / std::sqrt(variance / 18.0);
    return Trend{static_cast<double>(score) / static_cast<double>(unequal),
                 2.0 * normal_probability(-z)};
}

std::optional<Unusual> unusual_last(std::span<const HitCounts> periods, double design_effect) {
    constexpr std::size_t fewest_before = 5;
    if (periods.empty() || periods.back().tokens == 0) return std::nullopt;
    const auto root = [](const HitCounts& period) {
        return std::sqrt((static_cast<double>(period.hits) + 3.0 / 8.0) /
                         static_cast<double>(period.tokens));
    };
    const auto by_documents = [&](const HitCounts& period) {
        return design_effect / (4.0 * static_cast<double>(period.tokens));
    };
    std::vector<double> before;
    double sum = 0.0;
    double of_documents = 0.0;  // variance, mean
    HitCounts past;
    for (const HitCounts& period : periods.first(periods.size() - 1)) {
        if (period.tokens == 0) continue;
        before.push_back(root(period));
        sum += before.back();
        of_documents += by_documents(period);
        past.hits += period.hits;
        past.tokens += period.tokens;
    }
    if (before.size() < fewest_before || past.hits == 0) return std::nullopt;
    const auto count = static_cast<double>(before.size());
    const double mean = sum / count;
    double squares = 0.0;
    for (const double value : before) squares += (value - mean) * (value - mean);
    const double between = squares / (count - 1.0);
    const HitCounts& last = periods.back();
    const double variance =
        std::max(between, by_documents(last)) + std::max(between, of_documents / count) / count;
    const double t = std::abs(root(last) - mean) / std::sqrt(variance);
    Unusual result;
    result.expected = static_cast<double>(past.hits) / static_cast<double>(past.tokens) *
                      static_cast<double>(last.tokens);
    result.ratio = static_cast<double>(last.hits) / result.expected;
    result.p = t_two_sided(t, count - 1.0);
    return result;
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
