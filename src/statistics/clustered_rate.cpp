// SPDX-License-Identifier: Apache-2.0
// Rates whose uncertainty comes from documents.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "onoma/statistics/dispersion.hpp"
#include "statistics/distributions.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

double square(double value) { return value * value; }

struct Residuals {
    double squares = 0.0;        // sum e^2
    double fourth_powers = 0.0;  // sum e^4
};

// A document without hits has the residual -rate * tokens: those are known by their sums.
Residuals residuals_of(std::span<const PartHits> with_hits, const PartSizes& all, double rate) {
    CompensatedSum squares;
    CompensatedSum fourth_powers;
    CompensatedSum squared_tokens;
    CompensatedSum fourth_powers_of_tokens;
    for (const PartHits& document : with_hits) {
        const double residual = square(document.hits - rate * document.tokens);
        const double tokens = square(document.tokens);
        squares.add(residual);
        fourth_powers.add(square(residual));
        squared_tokens.add(tokens);
        fourth_powers_of_tokens.add(square(tokens));
    }
    const double silent = std::max(0.0, all.squares - squared_tokens.value());
    const double silent_fourth = std::max(0.0, all.fourth_powers - fourth_powers_of_tokens.value());
    squares.add(square(rate) * silent);
    fourth_powers.add(square(square(rate)) * silent_fourth);
    return {squares.value(), fourth_powers.value()};
}

double degrees_of_freedom(const Residuals& residuals, double documents) {
    const double most = documents - 1.0;
    if (residuals.fourth_powers == 0.0) return most;
    const double effective = residuals.squares * residuals.squares / residuals.fourth_powers;
    return std::clamp(effective - 1.0, 1.0, most);
}

// Of a rate whose errors stand.
Interval interval_of(const ClusteredRate& rate, double confidence) {
    const double root = std::sqrt(rate.rate);
    const double error = std::max(rate.standard_error, rate.token_error);
    const double margin =
        t_quantile(0.5 + confidence / 2.0, rate.degrees_of_freedom) * error / (2.0 * root);
    // No rate is above one hit a token.
    return {square(std::max(0.0, root - margin)), std::min(1.0, square(root + margin))};
}

// Of the logarithm of a rate.
double variance_of_log(const ClusteredRate& rate) {
    const double relative = std::max(rate.standard_error, rate.token_error) / rate.rate;
    return relative * relative;
}

}  // namespace

std::optional<ClusteredRate> clustered_rate(std::span<const PartHits> with_hits,
                                            const PartSizes& all, double confidence) {
    CompensatedSum sum;
    for (const PartHits& document : with_hits) sum.add(document.hits);
    const double hits = sum.value();
    if (!(hits > 0.0) || all.count < 2.0) return std::nullopt;
    ClusteredRate result;
    result.rate = hits / all.tokens;
    const Residuals residuals = residuals_of(with_hits, all, result.rate);
    result.standard_error =
        std::sqrt(all.count / (all.count - 1.0) * residuals.squares) / all.tokens;
    result.token_error = std::sqrt(hits * all.copies) / all.tokens;
    result.degrees_of_freedom = degrees_of_freedom(residuals, all.count);
    result.interval = interval_of(result, confidence);
    return result;
}

std::optional<ClusteredRate> clustered_rate(std::span<const HitCounts> documents,
                                            double confidence) {
    const SparseParts sparse = sparse_parts(documents);
    return clustered_rate(sparse.with_hits, sparse.all, confidence);
}

namespace {

constexpr double weight_of_others = 4.0;  // as many degrees of freedom
constexpr std::size_t enough_others = 20;
constexpr double about_as_frequent = 3.0;

// m: the hits of the document that an average token stands in, at this rate, copies being one.
double clump_of(const ClusteredRate& rate, const PartSizes& all) {
    return rate.rate * all.squares / (all.tokens * all.copies);
}

// How much more rates vary than tokens would make them, by how frequent they are.
class ExcessTrend {
public:
    ExcessTrend(const std::vector<ClusteredRate>& rates, const PartSizes& all) {
        for (const ClusteredRate& rate : rates) by_rate_.push_back(rate.rate);
        std::vector<std::size_t> order(rates.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return by_rate_[a] < by_rate_[b]; });
        std::sort(by_rate_.begin(), by_rate_.end());
        for (const std::size_t place : order) {
            const ClusteredRate& rate = rates[place];
            excess_.push_back(excess_.back() + square(rate.standard_error / rate.token_error) -
                              1.0);
            clumps_.push_back(clumps_.back() + clump_of(rate, all));
        }
    }

    // phi of those about as frequent as `rate`, itself among them.
    [[nodiscard]] double around(double rate) const {
        for (double factor = about_as_frequent;; factor *= 2.0) {
            const auto [first, last] = range(rate / factor, rate * factor);
            const bool is_all = last - first == by_rate_.size();
            if (last - first <= enough_others && !is_all) continue;
            return std::max(0.0,
                            (excess_[last] - excess_[first]) / (clumps_[last] - clumps_[first]));
        }
    }

private:
    [[nodiscard]] std::pair<std::size_t, std::size_t> range(double low, double high) const {
        const auto first = std::lower_bound(by_rate_.begin(), by_rate_.end(), low);
        const auto last = std::upper_bound(first, by_rate_.end(), high);
        return {static_cast<std::size_t>(first - by_rate_.begin()),
                static_cast<std::size_t>(last - by_rate_.begin())};
    }

    std::vector<double> by_rate_;         // rising
    std::vector<double> excess_ = {0.0};  // sums of those before
    std::vector<double> clumps_ = {0.0};
};

}  // namespace

namespace {

ClusteredRate drawn_towards(ClusteredRate rate, const PartSizes& all, double excess, double weight,
                            double confidence) {
    const double usual = square(rate.token_error) * (1.0 + excess * clump_of(rate, all));
    const double own = rate.degrees_of_freedom;
    const double variance = (weight * usual + own * square(rate.standard_error)) / (weight + own);
    rate.standard_error = std::max(std::sqrt(variance), rate.token_error);
    rate.degrees_of_freedom = own + weight;
    rate.interval = interval_of(rate, confidence);
    return rate;
}

}  // namespace

double excess_of(const ClusteredRate& rate, const PartSizes& all) {
    return (design_effect(rate) - 1.0) / clump_of(rate, all);
}

ClusteredRate moderated_rate(const ClusteredRate& rate, const PartSizes& all, double excess,
                             double confidence) {
    return drawn_towards(rate, all, excess, weight_of_others, confidence);
}

std::vector<ClusteredRate> moderated_rates(std::vector<ClusteredRate> rates, const PartSizes& all,
                                           double confidence) {
    if (rates.size() < 2) return rates;
    const ExcessTrend trend(rates, all);
    const auto others = static_cast<double>(std::min(rates.size() - 1, enough_others));
    const double weight = weight_of_others * others / enough_others;
    for (ClusteredRate& rate : rates) {
        rate = drawn_towards(rate, all, trend.around(rate.rate), weight, confidence);
    }
    return rates;
}

std::optional<Estimate> clustered_rate_ratio(const ClusteredRate& first,
                                             const ClusteredRate& second, double confidence) {
    if (!(first.rate > 0.0) || !(second.rate > 0.0)) return std::nullopt;
    const double first_variance = variance_of_log(first);
    const double second_variance = variance_of_log(second);
    const double variance = first_variance + second_variance;
    const double degrees = variance * variance /
                           (first_variance * first_variance / first.degrees_of_freedom +
                            second_variance * second_variance / second.degrees_of_freedom);
    const double center = std::log(first.rate) - std::log(second.rate);
    const double margin = t_quantile(0.5 + confidence / 2.0, degrees) * std::sqrt(variance);
    return Estimate{first.rate / second.rate,
                    {std::exp(center - margin), std::exp(center + margin)}};
}

std::optional<double> equal_rates_p(SavedRate first, SavedRate second) {
    if (!(first.tokens > 0.0) || !(second.tokens > 0.0)) return std::nullopt;
    if (!(first.hits + second.hits > 0.0)) return std::nullopt;
    const auto fill_silent = [](SavedRate& silent, const SavedRate& other) {
        if (silent.hits > 0.0) return;
        silent.design_effect = other.design_effect;
        silent.degrees_of_freedom = other.degrees_of_freedom;
    };
    fill_silent(first, second);
    fill_silent(second, first);
    const auto root = [](const SavedRate& rate) {
        return std::sqrt((rate.hits + 3.0 / 8.0) / rate.tokens);
    };
    const auto variance = [](const SavedRate& rate) {
        return rate.design_effect / (4.0 * rate.tokens);
    };
    const double both = variance(first) + variance(second);
    const double degrees = square(both) / (square(variance(first)) / first.degrees_of_freedom +
                                           square(variance(second)) / second.degrees_of_freedom);
    return t_two_sided(std::abs(root(first) - root(second)) / std::sqrt(both), degrees);
}

Interval interval_of(const SavedRate& rate, double confidence) {
    const double margin = t_quantile(0.5 + confidence / 2.0, rate.degrees_of_freedom) *
                          std::sqrt(rate.design_effect / (4.0 * rate.tokens));
    const double low = std::sqrt(rate.hits / rate.tokens) - margin;
    const double high = std::sqrt((rate.hits + 1.0) / rate.tokens) + margin;
    return {square(std::max(0.0, low)), std::min(1.0, square(high))};
}

std::optional<double> detectable_ratio(double own, double others, double design_effect, double p,
                                       double power) {
    if (!(own > 0.0) || !(others > 0.0)) return std::nullopt;
    const double errors = normal_quantile(1.0 - p / 2.0) + normal_quantile(power);
    return square(1.0 + errors / 2.0 * std::sqrt(design_effect * (1.0 / own + 1.0 / others)));
}

double design_effect(const ClusteredRate& rate) {
    return std::max(1.0, square(rate.standard_error / rate.token_error));
}

bool is_equivalent(const Interval& ratio, double factor) {
    return ratio.low >= 1.0 / factor && ratio.high <= factor;
}

}  // namespace onoma
