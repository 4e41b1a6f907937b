// SPDX-License-Identifier: Apache-2.0
// How much more frequent something is in one corpus than in another: sizes of effects, with
// intervals. All examples: 120 hits of 50,000 tokens against 60 of 80,000.
#pragma once

#include <optional>

#include "onoma/statistics/contingency.hpp"
#include "onoma/statistics/estimate.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

// 100 (f1 - f2) / f2 with relative frequencies f (Gabrielatos & Marchi 2011). Absent when the
// second corpus has no hits or a corpus is empty. Example: 220.
[[nodiscard]] std::optional<double> percent_difference(const CorpusPair& corpora);

// log2(f1 / f2), one more is twice as frequent (Hardie 2014), with its Wald interval: ln(f1 / f2)
// -+ z sqrt(1/a - 1/N1 + 1/b - 1/N2) (Katz et al. 1978). No hits in one corpus count as 0.5. Absent
// when neither has hits or one is empty. Example: 1.678072 [1.231275, 2.124869].
[[nodiscard]] std::optional<Estimate> log_ratio(const CorpusPair& corpora,
                                                double confidence = 0.95);

// A log ratio that does not promise too much (LRC, Evert 2023): the bound nearer to 0 of a
// Clopper-Pearson interval for the share of the first corpus, and 0 when the interval has 0 inside.
// `tests` widens the interval by Bonferroni for that many comparisons. An end is infinite when a
// corpus has no hits. Absent when neither has hits or one is empty. Example: score 1.219285,
// interval [1.219285, 2.150111]; for 1000 tests [0.760695, 2.661584].
[[nodiscard]] std::optional<Estimate> conservative_log_ratio(const CorpusPair& corpora,
                                                             double tests = 1.0,
                                                             double confidence = 0.95);

// ad / bc with exp(ln OR -+ z sqrt(1/a + 1/b + 1/c + 1/d)) (Woolf 1955). When a cell is 0, 0.5 is
// added to all four (Haldane 1956, Anscombe 1956). Absent for an empty table.
// Example: 3.205293 [2.350679, 4.370610].
[[nodiscard]] std::optional<Estimate> odds_ratio(const FourCells& cells, double confidence = 0.95);

// Its natural logarithm.
[[nodiscard]] std::optional<Estimate> log_odds_ratio(const FourCells& cells,
                                                     double confidence = 0.95);

// (f1 - f2) / (f1 + f2), from -1 to 1 (Hofland & Johansson 1982). Absent when neither corpus has
// hits or one is empty. Example: 0.523810.
[[nodiscard]] std::optional<double> difference_coefficient(const CorpusPair& corpora);

// (f1 + n) / (f2 + n) in hits per million (Kilgarriff 2009): a larger `smoothing` n favours the
// frequent. Absent when a corpus is empty. Example, n = 1: 3.197071. REQUIRES: smoothing > 0.
[[nodiscard]] std::optional<double> simple_maths(const CorpusPair& corpora, double smoothing = 1.0);

}  // namespace onoma
