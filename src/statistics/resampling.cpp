// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/resampling.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/compensated_sum.hpp"
#include "statistics/distributions.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

std::vector<HitCounts> with_tokens(std::span<const HitCounts> documents) {
    std::vector<HitCounts> kept(documents.begin(), documents.end());
    std::erase_if(kept, [](const HitCounts& document) { return document.tokens == 0; });
    return kept;
}

double rate_of(const HitCounts& counts) {
    return static_cast<double>(counts.hits) / static_cast<double>(counts.tokens);
}

double mean_of(const std::vector<double>& values) {
    CompensatedSum sum;
    for (const double value : values) sum.add(value);
    return sum.value() / static_cast<double>(values.size());
}

// sum (mean - value)^power
double spread(const std::vector<double>& values, int power) {
    const double mean = mean_of(values);
    CompensatedSum sum;
    for (const double value : values) sum.add(std::pow(mean - value, power));
    return sum.value();
}

// documents^documents, as far as `limit` + 1.
std::int64_t ways_up_to(std::size_t documents, std::int64_t limit) {
    std::int64_t ways = 1;
    for (std::size_t drawn = 0; drawn < documents; ++drawn) {
        if (ways > limit / static_cast<std::int64_t>(documents)) return limit + 1;
        ways *= static_cast<std::int64_t>(documents);
    }
    return ways;
}

// The rates of all resamples: number `way` in base n says which documents are drawn.
std::vector<double> all_rates(const std::vector<HitCounts>& documents, std::int64_t ways) {
    std::vector<double> rates;
    rates.reserve(static_cast<std::size_t>(ways));
    for (std::int64_t way = 0; way < ways; ++way) {
        auto digits = static_cast<std::size_t>(way);
        HitCounts total;
        for (std::size_t drawn = 0; drawn < documents.size(); ++drawn) {
            const HitCounts& document = documents[digits % documents.size()];
            digits /= documents.size();
            total.hits += document.hits;
            total.tokens += document.tokens;
        }
        rates.push_back(rate_of(total));
    }
    return rates;
}

std::vector<double> drawn_rates(const std::vector<HitCounts>& documents,
                                const BootstrapSettings& settings) {
    RandomNumbers random(settings.seed);
    std::vector<double> rates;
    rates.reserve(static_cast<std::size_t>(settings.resamples));
    for (std::int64_t resample = 0; resample < settings.resamples; ++resample) {
        HitCounts total;
        for (std::size_t drawn = 0; drawn < documents.size(); ++drawn) {
            const HitCounts& document = documents[random.below(documents.size())];
            total.hits += document.hits;
            total.tokens += document.tokens;
        }
        rates.push_back(rate_of(total));
    }
    return rates;
}

// The normal quantile of the share of resamples below the rate.
double bias_correction_of(const std::vector<double>& sorted, double rate, double tie_share) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), rate);
    const auto below = static_cast<double>(first - sorted.begin());
    const auto equal = static_cast<double>(last - first);
    return normal_quantile((below + tie_share * equal) / static_cast<double>(sorted.size()));
}

// Which quantile stands for `z` after both corrections.
std::optional<double> corrected_probability(double z, double bias, double acceleration) {
    const double shifted = bias + z;
    const double scale = 1.0 - acceleration * shifted;
    if (!std::isfinite(shifted) || scale <= 0.0) return std::nullopt;
    return normal_probability(bias + shifted / scale);
}

std::optional<Interval> bca_interval(const std::vector<double>& sorted, double bias,
                                     double acceleration, double confidence) {
    const double z = normal_quantile(0.5 + confidence / 2.0);
    const auto low = corrected_probability(-z, bias, acceleration);
    const auto high = corrected_probability(z, bias, acceleration);
    if (!low || !high) return std::nullopt;
    return Interval{*quantile(sorted, *low), *quantile(sorted, *high)};
}

}  // namespace

std::optional<double> quantile(std::span<const double> sorted, double probability) {
    if (sorted.empty()) return std::nullopt;
    const double place = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

std::optional<Jackknife> jackknife_rate(std::span<const HitCounts> documents) {
    const std::vector<HitCounts> kept = with_tokens(documents);
    if (kept.size() < 2) return std::nullopt;
    const HitCounts total = total_of(kept);
    Jackknife result;
    for (const HitCounts& document : kept) {
        result.rates.push_back(
            rate_of({total.hits - document.hits, total.tokens - document.tokens}));
    }
    const double squares = spread(result.rates, 2);
    const auto count = static_cast<double>(kept.size());
    result.standard_error = std::sqrt((count - 1.0) / count * squares);
    if (squares > 0.0) {
        result.acceleration = spread(result.rates, 3) / (6.0 * squares * std::sqrt(squares));
    }
    return result;
}

std::optional<Bootstrap> bootstrap_rate(std::span<const HitCounts> documents,
                                        const BootstrapSettings& settings) {
    const std::vector<HitCounts> kept = with_tokens(documents);
    if (kept.empty() || settings.resamples < 1) return std::nullopt;
    const std::int64_t ways = ways_up_to(kept.size(), settings.resamples);
    Bootstrap result;
    result.exact = ways <= settings.resamples;
    std::vector<double> rates = result.exact ? all_rates(kept, ways) : drawn_rates(kept, settings);
    std::sort(rates.begin(), rates.end());
    result.resamples = static_cast<std::int64_t>(rates.size());
    result.mean = mean_of(rates);
    result.standard_error = std::sqrt(spread(rates, 2) / static_cast<double>(rates.size()));
    const double tail = (1.0 - settings.confidence) / 2.0;
    result.percentile = {*quantile(rates, tail), *quantile(rates, 1.0 - tail)};
    const double bias = bias_correction_of(rates, rate_of(total_of(kept)), settings.tie_share);
    const std::optional<Jackknife> jackknife = jackknife_rate(kept);
    if (std::isfinite(bias)) {
        result.bias_correction = bias;
        if (jackknife) {
            result.bca = bca_interval(rates, bias, jackknife->acceleration, settings.confidence);
        }
    }
    return result;
}

}  // namespace onoma
