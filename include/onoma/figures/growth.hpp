// SPDX-License-Identifier: Apache-2.0
// Figures that tell a growth -> how many times as much after a year (onoma/statistics/growth.hpp).
#pragma once

#include <optional>
#include <string_view>

#include "onoma/figures/figure.hpp"

namespace onoma {

// The length of a unit of time, also counted ("7 month", as in Figure::per), in years of 12 months,
// 365.25 days.
[[nodiscard]] std::optional<double> years_of(std::string_view unit);

// What a figure with a rate means a year: 4x per year -> 4; up 40 % a quarter -> 3.8416. Nothing
// for other kinds, without `per` a time, and for ranges.
[[nodiscard]] std::optional<double> multiple_per_year(const Figure& figure);

}  // namespace onoma
