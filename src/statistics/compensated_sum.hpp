// SPDX-License-Identifier: Apache-2.0
// Sums of doubles that do not lose small parts beside large ones.
#pragma once

#include <cmath>

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

}  // namespace onoma
