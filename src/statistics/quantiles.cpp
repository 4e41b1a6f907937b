// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>

namespace onoma {

std::optional<double> quantile(std::span<const double> sorted, double probability) {
    if (sorted.empty()) return std::nullopt;
    const double place = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

}  // namespace onoma
