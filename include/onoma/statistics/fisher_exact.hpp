// SPDX-License-Identifier: Apache-2.0
// The exact test for small counts.
#pragma once

#include "onoma/statistics/contingency.hpp"

namespace onoma {

// Probabilities of tables with the same margins: with as many or more in the first cell, with as
// many or fewer, and with tables that are as rare or rarer.
struct FisherTest {
    double greater = 1.0;
    double less = 1.0;
    double two_sided = 1.0;
};

// Fisher (1922), by the hypergeometric distribution; tables count as equally rare within a relative
// 1e-7. All 1 when a row or a column is empty. Right for millions of units too, as no large
// logarithms cancel; costs the square root of the smallest margin. Example: (20, 40, 20, 920) ->
// greater 7.6496e-16; (1, 3, 3, 1) -> two-sided 0.485714. None is below smallest_p.
[[nodiscard]] FisherTest fisher_exact(const FourCells& cells);

}  // namespace onoma
