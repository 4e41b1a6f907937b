// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/contingency.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onoma {
namespace {

// Cells and margins as doubles, so that products of 64-bit counts do not overflow.
struct Margins {
    double top = 0.0;
    double bottom = 0.0;
    double left = 0.0;
    double right = 0.0;
    double all = 0.0;

    [[nodiscard]] bool any_empty() const {
        return top == 0.0 || bottom == 0.0 || left == 0.0 || right == 0.0;
    }
};

Margins margins_of(const FourCells& cells) {
    return {static_cast<double>(cells.a + cells.b), static_cast<double>(cells.c + cells.d),
            static_cast<double>(cells.a + cells.c), static_cast<double>(cells.b + cells.d),
            static_cast<double>(cells.a + cells.b + cells.c + cells.d)};
}

// O ln(O / E), with its limit 0 at O = 0.
double surprise(std::int64_t observed, double row, double column, double all) {
    if (observed == 0) return 0.0;
    const auto count = static_cast<double>(observed);
    return count * std::log(count / (row * column / all));
}

// ad - bc
double determinant(const FourCells& cells) {
    return static_cast<double>(cells.a) * static_cast<double>(cells.d) -
           static_cast<double>(cells.b) * static_cast<double>(cells.c);
}

double chi_square_from(double difference, const Margins& margins) {
    return margins.all * (difference / margins.top / margins.left) *
           (difference / margins.bottom / margins.right);
}

}  // namespace

FourCells cells_of(const PairCounts& counts) {
    return {counts.both, counts.first - counts.both, counts.second - counts.both,
            counts.units - counts.first - counts.second + counts.both};
}

FourCells cells_of(const CorpusPair& corpora) {
    return {corpora.first.hits, corpora.second.hits, corpora.first.tokens - corpora.first.hits,
            corpora.second.tokens - corpora.second.hits};
}

double expected_first_cell(const FourCells& cells) {
    const Margins margins = margins_of(cells);
    return margins.all == 0.0 ? 0.0 : margins.top * margins.left / margins.all;
}

double log_likelihood_g2(const FourCells& cells) {
    const Margins margins = margins_of(cells);
    if (margins.any_empty()) return 0.0;
    const double sum = surprise(cells.a, margins.top, margins.left, margins.all) +
                       surprise(cells.b, margins.top, margins.right, margins.all) +
                       surprise(cells.c, margins.bottom, margins.left, margins.all) +
                       surprise(cells.d, margins.bottom, margins.right, margins.all);
    return std::max(0.0, 2.0 * sum);  // rounding may leave -1e-16 for independence
}

double chi_square(const FourCells& cells) {
    const Margins margins = margins_of(cells);
    return margins.any_empty() ? 0.0 : chi_square_from(determinant(cells), margins);
}

double chi_square_yates(const FourCells& cells) {
    const Margins margins = margins_of(cells);
    if (margins.any_empty()) return 0.0;
    return chi_square_from(std::max(0.0, std::abs(determinant(cells)) - margins.all / 2.0),
                           margins);
}

double phi_coefficient(const FourCells& cells) {
    const Margins margins = margins_of(cells);
    return margins.all == 0.0 ? 0.0 : std::sqrt(chi_square(cells) / margins.all);
}

double chi_square_p(double statistic) {
    return std::max(smallest_p, std::erfc(std::sqrt(statistic / 2.0)));
}

double chi_square_log10_p(double statistic) {
    if (statistic < 1000.0) return std::log10(chi_square_p(statistic));
    // erfc(x) = e^(-x^2) / (x sqrt(pi)) (1 - 1 / (2 x^2) + 3 / (4 x^4) ...), with x^2 >= 500.
    const double square = statistic / 2.0;
    const double inverse = 1.0 / (2.0 * square);
    const double series = 1.0 - inverse * (1.0 - 3.0 * inverse * (1.0 - 5.0 * inverse));
    return (-square + std::log(series / std::sqrt(square * std::numbers::pi))) / std::numbers::ln10;
}

}  // namespace onoma
