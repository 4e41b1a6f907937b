// SPDX-License-Identifier: Apache-2.0
// The value of a figure, as precise as it is told.
#pragma once

#include "onoma/figures/figure.hpp"

namespace onoma {

struct FigureValue {
    explicit FigureValue(const Figure& figure);

    double low = 0;
    double high = 0;
    bool is_open = false;  // upwards: "billions"
    int digits = 1;        // the fewest that write `low`

    [[nodiscard]] bool is_range() const { return low != high; }
};

[[nodiscard]] bool are_same(const FigureValue& left, const FigureValue& right);

// Whether the low or the high end of both is the same.
[[nodiscard]] bool share_end(const FigureValue& left, const FigureValue& right);

// See the function of figures in claims.hpp.
[[nodiscard]] bool equal_within_rounding(const FigureValue& left, const FigureValue& right);

// Whether both are closed, of one size and not equal: what two may tell who mean the same thing.
[[nodiscard]] bool are_rivals(const FigureValue& left, const FigureValue& right);

}  // namespace onoma
