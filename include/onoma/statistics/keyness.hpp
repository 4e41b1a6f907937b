// SPDX-License-Identifier: Apache-2.0
// Is something more frequent in one corpus than in another? Tests and what corrects them. All
// examples: 120 hits of 50,000 tokens against 60 of 80,000. Sizes of effects: effect_size.hpp.
//
// All of these take each token as independent, which words of one document are not: a
// permutation_test of documents is the honest test.
#pragma once

#include <optional>

#include "onoma/statistics/contingency.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

// G2 of all four cells, hits and other tokens (Dunning 1993); negative when the first corpus has
// fewer hits than expected. 0 when a corpus is empty or neither has hits. Example: 58.522480.
[[nodiscard]] double signed_g2(const CorpusPair& corpora);

// G2 of the two cells of hits only, as published by Rayson & Garside (2000); signed likewise.
// Example: 58.438584.
[[nodiscard]] double signed_g2_two_cells(const CorpusPair& corpora);

// The q that G2 is divided by for small counts (Williams 1976): 1 + (N / (a + b) + N / (c + d) - 1)
// (N / N1 + N / N2 - 1) / (6 N). Absent when a row or a column is empty. Example: 1.002986.
[[nodiscard]] std::optional<double> williams_divisor(const FourCells& cells);

// G2 - ln N, an approximate Bayes factor (Wilson 2013): above 2 positive, above 6 strong, above 10
// very strong evidence. `tokens` are those of both corpora. Example: 46.747190.
// REQUIRES: tokens > 0.
[[nodiscard]] double bic_of_g2(double g2, std::int64_t tokens);

// Effect size of the log likelihood, G2 / (N ln min E) (Johnston et al. 2006), comparable between
// corpora of different size. Absent when the smallest expected count is not above 1.
// Example: 1.06237e-4.
[[nodiscard]] std::optional<double> effect_of_g2(const CorpusPair& corpora);

}  // namespace onoma
