// SPDX-License-Identifier: Apache-2.0
// Sums of doubles that do not lose small parts beside large ones; weights -> shares that add up to
// 1; and the interval of a share of trials that are no whole number.
#pragma once

#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/rates.hpp"

namespace onoma {

// Neumaier's variant of Kahan's summation (1974): what each addition rounds away is kept beside.
// Example: 1 + 1e100 + 1 - 1e100 is 2, where plain addition says 0.
class CompensatedSum {
public:
    void add(double value) {
        const double total = sum_ + value;
        lost_ +=
            std::abs(sum_) >= std::abs(value) ? (sum_ - total) + value : (value - total) + sum_;
        sum_ = total;
    }

    [[nodiscard]] double value() const { return sum_ + lost_; }

private:
    double sum_ = 0.0;
    double lost_ = 0.0;
};

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
