// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/rates.hpp"
#include "statistics/distributions.hpp"

namespace onoma {
namespace {

constexpr double shared_hit = 0.5;  // of both corpora together, when one has none

bool any_empty(const CorpusPair& corpora) {
    return corpora.first.tokens == 0 || corpora.second.tokens == 0;
}

bool no_hits(const CorpusPair& corpora) {
    return corpora.first.hits == 0 && corpora.second.hits == 0;
}

double frequency(const HitCounts& counts) {
    return static_cast<double>(counts.hits) / static_cast<double>(counts.tokens);
}

double two_sided_z(double confidence) { return normal_quantile(0.5 + confidence / 2.0); }

// log2(p / (1 - p)), infinite at both ends.
double log2_odds(double share) {
    if (share <= 0.0) return -std::numeric_limits<double>::infinity();
    if (share >= 1.0) return std::numeric_limits<double>::infinity();
    return std::log2(share / (1.0 - share));
}

}  // namespace

std::optional<double> percent_difference(const CorpusPair& corpora) {
    if (any_empty(corpora) || corpora.second.hits == 0) return std::nullopt;
    const double second = frequency(corpora.second);
    return 100.0 * (frequency(corpora.first) - second) / second;
}

std::optional<Estimate> log_ratio(const CorpusPair& corpora, double confidence) {
    if (any_empty(corpora) || no_hits(corpora)) return std::nullopt;
    const auto first_tokens = static_cast<double>(corpora.first.tokens);
    const auto second_tokens = static_cast<double>(corpora.second.tokens);
    if (corpora.first.hits == 0 || corpora.second.hits == 0) {
        const double added = shared_hit / (first_tokens + second_tokens);  // to each rate
        return Estimate{std::log2(frequency(corpora.first) + added) -
                            std::log2(frequency(corpora.second) + added),
                        conservative_log_ratio(corpora, 1.0, confidence)->interval};
    }
    const auto first = static_cast<double>(corpora.first.hits);
    const auto second = static_cast<double>(corpora.second.hits);
    const double variance = 1.0 / first - 1.0 / first_tokens + 1.0 / second - 1.0 / second_tokens;
    const double value = std::log2(first / first_tokens) - std::log2(second / second_tokens);
    const double margin =
        two_sided_z(confidence) * std::sqrt(std::max(0.0, variance)) / std::numbers::ln2;
    return Estimate{value, {value - margin, value + margin}};
}

std::optional<Estimate> conservative_log_ratio(const CorpusPair& corpora, double tests,
                                               double confidence) {
    if (any_empty(corpora) || no_hits(corpora)) return std::nullopt;
    const Interval share =
        *clopper_pearson(corpora.first.hits, corpora.first.hits + corpora.second.hits,
                         1.0 - (1.0 - confidence) / tests);
    const double sizes = std::log2(static_cast<double>(corpora.second.tokens)) -
                         std::log2(static_cast<double>(corpora.first.tokens));
    const Interval interval = {sizes + log2_odds(share.low), sizes + log2_odds(share.high)};
    double score = 0.0;
    if (interval.low > 0.0) score = interval.low;
    if (interval.high < 0.0) score = interval.high;
    return Estimate{score, interval};
}

std::optional<Estimate> log_odds_ratio(const FourCells& cells, double confidence) {
    if (cells.a + cells.b + cells.c + cells.d == 0) return std::nullopt;
    const bool any_zero = cells.a == 0 || cells.b == 0 || cells.c == 0 || cells.d == 0;
    const double added = any_zero ? 0.5 : 0.0;
    const double a = static_cast<double>(cells.a) + added;
    const double b = static_cast<double>(cells.b) + added;
    const double c = static_cast<double>(cells.c) + added;
    const double d = static_cast<double>(cells.d) + added;
    const double value = std::log(a / b) - std::log(c / d);
    const double margin = two_sided_z(confidence) * std::sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    return Estimate{value, {value - margin, value + margin}};
}

std::optional<Estimate> odds_ratio(const FourCells& cells, double confidence) {
    const std::optional<Estimate> log_odds = log_odds_ratio(cells, confidence);
    if (!log_odds) return std::nullopt;
    return Estimate{std::exp(log_odds->value),
                    {std::exp(log_odds->interval.low), std::exp(log_odds->interval.high)}};
}

std::optional<double> difference_coefficient(const CorpusPair& corpora) {
    if (any_empty(corpora) || no_hits(corpora)) return std::nullopt;
    const double first = frequency(corpora.first);
    const double second = frequency(corpora.second);
    return (first - second) / (first + second);
}

std::optional<double> simple_maths(const CorpusPair& corpora, double smoothing) {
    if (any_empty(corpora)) return std::nullopt;
    return (1e6 * frequency(corpora.first) + smoothing) /
           (1e6 * frequency(corpora.second) + smoothing);
}

}  // namespace onoma
