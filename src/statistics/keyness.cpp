// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/keyness.hpp"

#include <algorithm>
#include <cmath>

namespace onoma {
namespace {

double with_sign(double g2, const CorpusPair& corpora) {
    const double expected = expected_first_cell(cells_of(corpora));
    return static_cast<double>(corpora.first.hits) < expected && g2 > 0.0 ? -g2 : g2;
}

double surprise(std::int64_t observed, double expected) {
    if (observed == 0) return 0.0;
    const auto count = static_cast<double>(observed);
    return count * std::log(count / expected);
}

}  // namespace

double signed_g2(const CorpusPair& corpora) {
    return with_sign(log_likelihood_g2(cells_of(corpora)), corpora);
}

double signed_g2_two_cells(const CorpusPair& corpora) {
    const auto first = static_cast<double>(corpora.first.tokens);
    const auto second = static_cast<double>(corpora.second.tokens);
    if (first == 0.0 || second == 0.0) return 0.0;
    const auto hits = static_cast<double>(corpora.first.hits + corpora.second.hits);
    const double g2 = 2.0 * (surprise(corpora.first.hits, hits * first / (first + second)) +
                             surprise(corpora.second.hits, hits * second / (first + second)));
    return with_sign(std::max(0.0, g2), corpora);
}

std::optional<double> williams_divisor(const FourCells& cells) {
    const auto top = static_cast<double>(cells.a + cells.b);
    const auto bottom = static_cast<double>(cells.c + cells.d);
    const auto left = static_cast<double>(cells.a + cells.c);
    const auto right = static_cast<double>(cells.b + cells.d);
    if (top == 0.0 || bottom == 0.0 || left == 0.0 || right == 0.0) return std::nullopt;
    const double all = top + bottom;
    return 1.0 + (all / top + all / bottom - 1.0) * (all / left + all / right - 1.0) / (6.0 * all);
}

double bic_of_g2(double g2, std::int64_t tokens) {
    return g2 - std::log(static_cast<double>(tokens));
}

std::optional<double> effect_of_g2(const CorpusPair& corpora) {
    const auto first = static_cast<double>(corpora.first.tokens);
    const auto second = static_cast<double>(corpora.second.tokens);
    const double all = first + second;
    if (all == 0.0) return std::nullopt;
    const auto hits = static_cast<double>(corpora.first.hits + corpora.second.hits);
    const double smallest = std::min(hits, all - hits) * std::min(first, second) / all;
    if (smallest <= 1.0) return std::nullopt;
    return std::abs(signed_g2(corpora)) / (all * std::log(smallest));
}

}  // namespace onoma
