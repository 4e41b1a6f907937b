// SPDX-License-Identifier: Apache-2.0
// The rows of the self-test, and the chapters that add them.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/self_test.hpp"

namespace onoma {

class SelfTestRows {
public:
    // `expected` is known to that many decimals.
    void add(std::string name, double expected, std::optional<double> got, int decimals = 6) {
        // A little more than half of the last decimal, as the expected value is rounded itself.
        const double tolerance = 0.51 * std::pow(10.0, -decimals);
        const bool ok = got && std::abs(*got - expected) <= tolerance;
        rows_.push_back({std::move(name), expected, got, tolerance, ok});
    }

    void add(const std::string& name, const Interval& expected, const std::optional<Interval>& got,
             int decimals = 6) {
        const std::optional<double> none;
        add(name + ", low", expected.low, got ? got->low : none, decimals);
        add(name + ", high", expected.high, got ? got->high : none, decimals);
    }

    std::vector<SelfTestRow> take() { return std::move(rows_); }

private:
    std::vector<SelfTestRow> rows_;
};

void add_keyness_rows(SelfTestRows& rows);
void add_effect_size_rows(SelfTestRows& rows);
void add_association_rows(SelfTestRows& rows);
void add_dispersion_rows(SelfTestRows& rows);
void add_diversity_rows(SelfTestRows& rows);
void add_ranking_rows(SelfTestRows& rows);
void add_resampling_rows(SelfTestRows& rows);
void add_growth_rows(SelfTestRows& rows);

}  // namespace onoma
