// SPDX-License-Identifier: Apache-2.0
// Weights -> shares that add up to 1.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/compensated_sum.hpp"

namespace onoma {

// Absent when all weights are 0.
inline std::optional<std::vector<double>> normalized(std::span<const double> weights) {
    CompensatedSum sum;
    for (const double weight : weights) sum.add(weight);
    const double total = sum.value();
    if (!(total > 0.0)) return std::nullopt;
    std::vector<double> shares(weights.begin(), weights.end());
    for (double& share : shares) share /= total;
    return shares;
}

}  // namespace onoma
