// SPDX-License-Identifier: Apache-2.0
#include "analysis/figure_value.hpp"

#include <algorithm>
#include <cmath>

#include "onoma/analysis/claims.hpp"

namespace onoma {
namespace {

constexpr int least_digits = 2;
constexpr int most_digits = 15;
constexpr double largest_ratio = 1.5;  // of rivals

double rounded(double value, int digits) {
    if (value == 0) return 0;
    const double unit = std::pow(10, std::floor(std::log10(std::abs(value))) + 1 - digits);
    return std::round(value / unit) * unit;
}

bool nearly_equal(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(std::abs(left), std::abs(right));
}

// Further than two digits can round away: most pairs, found without powers and logarithms.
bool are_far(double left, double right) {
    return std::abs(left - right) > 0.1 * std::max(std::abs(left), std::abs(right));
}

int digits_of(double value) {
    for (int digits = 1; digits < most_digits; ++digits) {
        if (nearly_equal(rounded(value, digits), value)) return digits;
    }
    return most_digits;
}

}  // namespace

FigureValue::FigureValue(const Figure& figure)
    : low(figure.low.value_or(0)),
      high(figure.high.value_or(low)),
      is_open(!figure.high),
      digits(digits_of(low)) {}

bool are_same(const FigureValue& left, const FigureValue& right) {
    return nearly_equal(left.low, right.low) && nearly_equal(left.high, right.high);
}

bool share_end(const FigureValue& left, const FigureValue& right) {
    return nearly_equal(left.low, right.low) || nearly_equal(left.high, right.high);
}

bool equal_within_rounding(const FigureValue& left, const FigureValue& right) {
    // "Tens of millions" is no way to write 10 million.
    if (left.is_open != right.is_open) return false;
    if (left.is_range() || right.is_range()) {
        return left.low <= right.high && right.low <= left.high;
    }
    if (nearly_equal(left.low, right.low)) return true;
    if (are_far(left.low, right.low)) return false;
    const int digits = std::max(least_digits, std::min(left.digits, right.digits));
    return nearly_equal(rounded(left.low, digits), rounded(right.low, digits));
}

bool are_rivals(const FigureValue& left, const FigureValue& right) {
    if (left.is_open || right.is_open) return false;
    const double one = std::abs(left.low);
    const double other = std::abs(right.low);
    return std::max(one, other) <= largest_ratio * std::min(one, other) &&
           !equal_within_rounding(left, right);
}

bool equal_within_rounding(const Figure& left, const Figure& right) {
    return equal_within_rounding(FigureValue(left), FigureValue(right));
}

}  // namespace onoma
