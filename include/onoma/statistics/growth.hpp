// SPDX-License-Identifier: Apache-2.0
// Growth over any time -> one normal form that can be compared.
#pragma once

#include <optional>

namespace onoma {

// "Four times in a year", "doubles every seven months" and "up 40 % in a quarter" in the same unit.
struct Growth {
    double log_per_year = 0.0;               // ln(factor) / years; below 0: decline
    double factor_per_year = 1.0;            // factor^(1 / years)
    double percent_per_year = 0.0;           // 100 (factor - 1)
    std::optional<double> months_to_double;  // absent when it does not grow
    std::optional<double> months_to_halve;   // absent when it does not decline
};

// Absent when a number, or what comes of it in a year, is not positive and finite. Examples: 4 in 1
// year -> 1.386294, +300 %, 6 months; 2 in 7/12 -> factor 3.281341; 1.4 in 1/4 -> 3.8416.
[[nodiscard]] std::optional<Growth> growth(double factor, double years);

// The factor that a change in per cent means: "300 % more" is 4 times. ("300 % of" is 3 times, and
// "three times more" may mean either.)
[[nodiscard]] double factor_of_change(double percent);

}  // namespace onoma
