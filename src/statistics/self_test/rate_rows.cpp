// SPDX-License-Identifier: Apache-2.0
// Sizes of effects between two corpora, and their intervals.

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/rates.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

constexpr CorpusPair example = {{120, 50000}, {60, 80000}};

std::optional<double> value_of(const std::optional<Estimate>& estimate) {
    if (!estimate) return std::nullopt;
    return estimate->value;
}

std::optional<Interval> interval_of(const std::optional<Estimate>& estimate) {
    if (!estimate) return std::nullopt;
    return estimate->interval;
}

void add_ratios(SelfTestRows& rows) {
    rows.add("rate in 1,000", 2.4, rate_per_1000(120, 50000), 12);
    rows.add("%DIFF", 220.0, percent_difference(example), 9);
    rows.add("%DIFF, Gabrielatos & Marchi 2011", 88.7,
             percent_difference({{206523, 959641}, {178174, 1562358}}), 1);
    rows.add("log ratio", 1.678072, value_of(log_ratio(example)));
    rows.add("log ratio, Wald interval", {1.231275, 2.124869}, interval_of(log_ratio(example)));
    rows.add("log ratio, 7 hits and none", 5.224966, value_of(log_ratio({{7, 50000}, {0, 80000}})));
    rows.add("log ratio, no hits and 5 in the larger corpus", -3.459521,
             value_of(log_ratio({{0, 6}, {5, 88000}})));
    rows.add("share of the first corpus, Clopper-Pearson", {0.592700, 0.735039},
             clopper_pearson(120, 180));
    const auto conservative = conservative_log_ratio(example);
    rows.add("conservative log ratio, score", 1.219285, value_of(conservative));
    rows.add("conservative log ratio", {1.219285, 2.150111}, interval_of(conservative));
    rows.add("conservative log ratio, 1,000 tests", {0.760695, 2.661584},
             interval_of(conservative_log_ratio(example, 1000.0)));
}

void add_odds(SelfTestRows& rows) {
    const auto odds = odds_ratio(cells_of(example));
    rows.add("odds ratio", 3.205293, value_of(odds));
    rows.add("odds ratio", {2.350679, 4.370610}, interval_of(odds));
    rows.add("odds ratio, Pojanapunya & Todd 2016", 16.6,
             value_of(odds_ratio(cells_of({{16217, 2796938}, {735, 2087946}}))), 1);
    rows.add("difference coefficient", 0.523810, difference_coefficient(example));
    rows.add("difference coefficient, Hofland & Johansson 1982", -0.32,
             difference_coefficient({{18, 1000000}, {35, 1000000}}), 2);
    rows.add("simple maths, 1", 3.197071, simple_maths(example));
    rows.add("simple maths, Kilgarriff 2009", 1.1224,
             simple_maths({{35, 112289776}, {263, 1559716979}}), 4);
}

}  // namespace

void add_effect_size_rows(SelfTestRows& rows) {
    add_ratios(rows);
    add_odds(rows);
}

// Growth in one normal form.

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
