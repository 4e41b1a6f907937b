// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/clustered_rate.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/compensated_sum.hpp"
#include "statistics/distributions.hpp"

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
    result.token_error = std::sqrt(hits) / all.tokens;
    result.degrees_of_freedom = degrees_of_freedom(residuals, all.count);
    const double root = std::sqrt(result.rate);
    const double error = std::max(result.standard_error, result.token_error);
    const double margin =
        t_quantile(0.5 + confidence / 2.0, result.degrees_of_freedom) * error / (2.0 * root);
    // No rate is above one hit a token.
    result.interval = {square(std::max(0.0, root - margin)), std::min(1.0, square(root + margin))};
    return result;
}

std::optional<ClusteredRate> clustered_rate(std::span<const HitCounts> documents,
                                            double confidence) {
    const SparseParts sparse = sparse_parts(documents);
    return clustered_rate(sparse.with_hits, sparse.all, confidence);
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

bool is_equivalent(const Interval& ratio, double factor) {
    return ratio.low >= 1.0 / factor && ratio.high <= factor;
}

}  // namespace onoma
