// SPDX-License-Identifier: Apache-2.0
// Growth in one normal form.
#include "onoma/statistics/growth.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {

void add_growth_rows(SelfTestRows& rows) {
    const auto none = std::optional<double>();
    const auto fourfold = growth(4.0, 1.0);
    rows.add("growth, 4 times a year, logarithmic", 1.386294,
             fourfold ? fourfold->log_per_year : none);
    rows.add("growth, 4 times a year, per cent", 300.0,
             fourfold ? fourfold->percent_per_year : none, 9);
    rows.add("growth, 4 times a year, months to double", 6.0,
             fourfold ? fourfold->months_to_double : none, 9);
    const auto doubling = growth(2.0, 7.0 / 12.0);
    rows.add("growth, doubling in 7 months, times a year", 3.281341,
             doubling ? doubling->factor_per_year : none);
    const auto quarter = growth(factor_of_change(40.0), 0.25);
    rows.add("growth, +40 % a quarter, times a year", 3.8416,
             quarter ? quarter->factor_per_year : none, 9);
    rows.add("growth, 300 % more", 4.0, factor_of_change(300.0), 12);
}

}  // namespace onoma
