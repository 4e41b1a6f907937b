// SPDX-License-Identifier: Apache-2.0
// Weights -> shares that add up to 1; and the interval of a share of trials that are no whole
// number.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/rates.hpp"
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

// wilson() of `share` in so many trials. Of clusters that agree within, such as stories and their
// copies, the trials are (sum of sizes)^2 / sum of squared sizes (Kish 1965). REQUIRES: trials > 0.
[[nodiscard]] Interval wilson_of_share(double share, double trials, double confidence = 0.95);

}  // namespace onoma
