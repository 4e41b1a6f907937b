// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/growth.hpp"

#include <cmath>
#include <numbers>

namespace onoma {

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
