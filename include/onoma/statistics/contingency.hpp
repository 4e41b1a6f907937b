// SPDX-License-Identifier: Apache-2.0
// Tests of independence on a table of two by two counts.
#pragma once

#include <cstdint>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

//   a  b
//   c  d
//
// REQUIRES: no cell is negative.
struct FourCells {
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int64_t c = 0;
    std::int64_t d = 0;
};

// Rows: with A, without A; columns: with B, without B.
[[nodiscard]] FourCells cells_of(const PairCounts& counts);

// Rows: hits, other tokens; columns: first corpus, second corpus.
[[nodiscard]] FourCells cells_of(const CorpusPair& corpora);

// (a + b)(a + c) / N: what stands in the first cell by chance; 0 for an empty table.
[[nodiscard]] double expected_first_cell(const FourCells& cells);

// G2 = 2 sum O ln(O / E) over all four cells, 0 ln 0 = 0 (Dunning 1993). Chi-square distributed
// with one degree of freedom when rows and columns are independent. 0 when a row or a column is
// empty. Example: (20, 40, 20, 920) -> 65.929274.
[[nodiscard]] double log_likelihood_g2(const FourCells& cells);

// X2 = sum (O - E)^2 / E = N (ad - bc)^2 / (product of the margins) (Pearson 1900). 0 when a row or
// a column is empty. Example: (20, 40, 20, 920) -> 143.026005.
[[nodiscard]] double chi_square(const FourCells& cells);

// The same with |ad - bc| less N / 2, but not below 0 (Yates 1934). Example: (1, 3, 3, 1) -> 0.5.
[[nodiscard]] double chi_square_yates(const FourCells& cells);

// sqrt(X2 / N), from 0 to 1: the size of the effect, whatever the number of observations.
[[nodiscard]] double phi_coefficient(const FourCells& cells);

// P(chi-square with one degree of freedom >= statistic) = erfc(sqrt(statistic / 2)). Below 1e-308,
// for statistics above some 1400, it is 0. Example: 58.522480 -> 2.0098e-14. REQUIRES: statistic >=
// 0.
[[nodiscard]] double chi_square_p(double statistic);

// Its decimal logarithm, which orders the smallest as well. Example: 10000 -> -2173.573...
[[nodiscard]] double chi_square_log10_p(double statistic);

}  // namespace onoma
