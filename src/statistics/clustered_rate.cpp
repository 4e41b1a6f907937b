// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/clustered_rate.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/compensated_sum.hpp"
#include "statistics/distributions.hpp"

namespace onoma {
namespace {

struct Residuals {
    double documents = 0.0;
    double squares = 0.0;        // sum e^2
    double fourth_powers = 0.0;  // sum e^4
};

Residuals residuals_of(std::span<const HitCounts> documents, double rate) {
    CompensatedSum squares;
    CompensatedSum fourth_powers;
    Residuals residuals;
    for (const HitCounts& document : documents) {
        if (document.tokens == 0) continue;
        const double residual =
            static_cast<double>(document.hits) - rate * static_cast<double>(document.tokens);
        const double square = residual * residual;
        squares.add(square);
        fourth_powers.add(square * square);
        residuals.documents += 1.0;
    }
    residuals.squares = squares.value();
    residuals.fourth_powers = fourth_powers.value();
    return residuals;
}

double degrees_of_freedom(const Residuals& residuals) {
    const double most = residuals.documents - 1.0;
    if (residuals.fourth_powers == 0.0) return most;
    const double effective = residuals.squares * residuals.squares / residuals.fourth_powers;
    return std::clamp(effective - 1.0, 1.0, most);
}

double square(double value) { return value * value; }

}  // namespace

std::optional<ClusteredRate> clustered_rate(std::span<const HitCounts> documents,
                                            double confidence) {
    const HitCounts total = total_of(documents);
    if (total.hits == 0) return std::nullopt;
    const auto hits = static_cast<double>(total.hits);
    const auto tokens = static_cast<double>(total.tokens);
    ClusteredRate result;
    result.rate = hits / tokens;
    const Residuals residuals = residuals_of(documents, result.rate);
    if (residuals.documents < 2.0) return std::nullopt;
    result.standard_error =
        std::sqrt(residuals.documents / (residuals.documents - 1.0) * residuals.squares) / tokens;
    result.token_error = std::sqrt(hits) / tokens;
    result.degrees_of_freedom = degrees_of_freedom(residuals);
    const double root = std::sqrt(result.rate);
    const double error = std::max(result.standard_error, result.token_error);
    const double margin =
        t_quantile(0.5 + confidence / 2.0, result.degrees_of_freedom) * error / (2.0 * root);
    result.interval = {square(std::max(0.0, root - margin)), square(root + margin)};
    return result;
}

}  // namespace onoma
