// SPDX-License-Identifier: Apache-2.0
// Growth in one form: how many times as much after a year. Averaged continuously, as rates of
// different spans must be to be compared: x-fold in T years is a rate of ln(x)/T.
//
//   4x per year          multiple_per_year(4, 1)        = 4        growth_rate(4, 1) = 1.386294
//   doubling in 7 months multiple_per_year(2, 7.0 / 12) = 3.281341
//   +40 % per quarter    multiple_per_year(1.4, 0.25)   = 3.8416
#pragma once

#include <optional>
#include <string_view>

#include "onoma/figures/figure.hpp"

namespace onoma {

// All of these are nothing unless `multiple` and `years` are above 0 and the result is finite.

// ln(multiple) / years
[[nodiscard]] std::optional<double> growth_rate(double multiple, double years);

// multiple ^ (1 / years)
[[nodiscard]] std::optional<double> multiple_per_year(double multiple, double years);

// How long a growth of `multiple` in `years` takes to double, in months. Nothing for no growth.
[[nodiscard]] std::optional<double> doubling_months(double multiple, double years);

// The length of a unit of time, also counted ("7 month", as in Figure::per), in years of 12 months,
// 365.25 days.
[[nodiscard]] std::optional<double> years_of(std::string_view unit);

// What a figure with a rate means a year: 4x per year -> 4; up 40 % a quarter -> 3.8416. Nothing
// for other kinds, without `per` a time, and for ranges.
[[nodiscard]] std::optional<double> multiple_per_year(const Figure& figure);

}  // namespace onoma
