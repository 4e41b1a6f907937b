// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/association.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "statistics/distributions.hpp"

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

namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

}  // namespace

double expected_count(const PairCounts& counts) {
    if (counts.units == 0) return 0.0;
    return static_cast<double>(counts.first) * static_cast<double>(counts.second) /
           static_cast<double>(counts.units);
}

double log_likelihood_g2(const PairCounts& counts) { return log_likelihood_g2(cells_of(counts)); }

double signed_g2(const PairCounts& counts) {
    const double g2 = log_likelihood_g2(counts);
    return static_cast<double>(counts.both) < expected_count(counts) && g2 > 0.0 ? -g2 : g2;
}

double pmi(const PairCounts& counts) {
    if (counts.both == 0) return never;
    return std::log2(static_cast<double>(counts.both) / expected_count(counts));
}

double ppmi(const PairCounts& counts, double shift) {
    return counts.both == 0 ? 0.0 : std::max(0.0, pmi(counts) - std::log2(shift));
}

std::vector<double> smoothed_shares(std::span<const std::int64_t> contexts, double exponent) {
    std::vector<double> shares;
    shares.reserve(contexts.size());
    double sum = 0.0;
    for (const std::int64_t count : contexts) {
        shares.push_back(count == 0 ? 0.0 : std::pow(static_cast<double>(count), exponent));
        sum += shares.back();
    }
    for (double& share : shares) share = sum == 0.0 ? 0.0 : share / sum;
    return shares;
}

double pmi_with_share(const PairCounts& counts, double second_share) {
    if (counts.both == 0) return never;
    return std::log2(static_cast<double>(counts.both) /
                     (static_cast<double>(counts.first) * second_share));
}

double npmi(const PairCounts& counts) {
    if (counts.both == 0) return -1.0;
    if (counts.both == counts.units) return 1.0;  // 0 / 0 in the formula; always together
    const double share = static_cast<double>(counts.both) / static_cast<double>(counts.units);
    return pmi(counts) / -std::log2(share);
}

double mi3(const PairCounts& counts) {
    if (counts.both == 0) return never;
    return pmi(counts) + 2.0 * std::log2(static_cast<double>(counts.both));
}

std::optional<double> t_score(const PairCounts& counts) {
    if (counts.both == 0) return std::nullopt;
    const auto both = static_cast<double>(counts.both);
    return (both - expected_count(counts)) / std::sqrt(both);
}

std::optional<double> z_score(const PairCounts& counts) {
    const double expected = expected_count(counts);
    if (expected == 0.0) return std::nullopt;
    return (static_cast<double>(counts.both) - expected) / std::sqrt(expected);
}

std::optional<double> delta_p(const PairCounts& counts) {
    if (counts.first == 0 || counts.first == counts.units) return std::nullopt;
    return static_cast<double>(counts.both) / static_cast<double>(counts.first) -
           static_cast<double>(counts.second - counts.both) /
               static_cast<double>(counts.units - counts.first);
}

PairCounts turned(const PairCounts& counts) {
    return {counts.units, counts.second, counts.first, counts.both};
}

std::optional<Estimate> log_odds_ratio(const PairCounts& counts, double confidence) {
    return log_odds_ratio(cells_of(counts), confidence);
}

namespace {

constexpr double equally_rare = 1.0 + 1e-7;

// The first cell, given the margins: `marked` units of `all`, of which `drawn` are drawn.
class Hypergeometric {
public:
    explicit Hypergeometric(const FourCells& cells)
        : marked_(cells.a + cells.b),
          drawn_(cells.a + cells.c),
          all_(marked_ + cells.c + cells.d) {}

    [[nodiscard]] std::int64_t least() const {
        return std::max<std::int64_t>(0, drawn_ - (all_ - marked_));
    }
    [[nodiscard]] std::int64_t most() const { return std::min(marked_, drawn_); }

    // Where the density is largest.
    [[nodiscard]] std::int64_t mode() const {
        const double mode = (static_cast<double>(marked_) + 1.0) *
                            (static_cast<double>(drawn_) + 1.0) / (static_cast<double>(all_) + 2.0);
        return std::clamp(static_cast<std::int64_t>(mode), least(), most());
    }

    // As a product of binomial densities (Loader 2000), which do not lose digits.
    [[nodiscard]] double density(std::int64_t x) const {
        const double share = static_cast<double>(drawn_) / static_cast<double>(all_);
        const double rest = static_cast<double>(all_ - drawn_) / static_cast<double>(all_);
        const auto binomial = [&](std::int64_t successes, std::int64_t trials) {
            return binomial_density(static_cast<double>(successes), static_cast<double>(trials),
                                    share, rest);
        };
        return binomial(x, marked_) / binomial(drawn_, all_) * binomial(drawn_ - x, all_ - marked_);
    }

    // density(x + 1) / density(x)
    [[nodiscard]] double step_up(std::int64_t x) const {
        return static_cast<double>(marked_ - x) / static_cast<double>(x + 1) *
               static_cast<double>(drawn_ - x) /
               static_cast<double>(all_ - marked_ - drawn_ + x + 1);
    }

    // P(X >= x), for x above the mode, where terms fall.
    [[nodiscard]] double tail_above(std::int64_t x) const {
        if (x > most()) return 0.0;
        double term = density(x);
        double sum = term;
        for (; x < most() && term > 1e-18 * sum; ++x) sum += term *= step_up(x);
        return sum;
    }

    // P(X <= x), for x below the mode.
    [[nodiscard]] double tail_below(std::int64_t x) const {
        if (x < least()) return 0.0;
        double term = density(x);
        double sum = term;
        for (; x > least() && term > 1e-18 * sum; --x) sum += term /= step_up(x - 1);
        return sum;
    }

    // The nearest to the mode, above or below it, whose density is at most `limit`; one beyond the
    // end when there is none.
    [[nodiscard]] std::int64_t first_rare_above(double limit) const {
        std::int64_t low = mode();
        std::int64_t high = most() + 1;
        while (low < high) {
            const std::int64_t middle = low + (high - low) / 2;
            if (density(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
    [[nodiscard]] std::int64_t first_rare_below(double limit) const {
        std::int64_t low = least() - 1;
        std::int64_t high = mode();
        while (low < high) {
            const std::int64_t middle = high - (high - low) / 2;
            if (density(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

private:
    std::int64_t marked_;
    std::int64_t drawn_;
    std::int64_t all_;
};

}  // namespace

FisherTest fisher_exact(const FourCells& cells) {
    const Hypergeometric tables(cells);
    if (tables.least() == tables.most()) return {};
    const double limit = tables.density(cells.a) * equally_rare;
    FisherTest test;
    // Each tail is summed from its side of the mode; the other one is what it leaves.
    if (cells.a > tables.mode()) {
        test.greater = tables.tail_above(cells.a);
        test.less = 1.0 - tables.tail_above(cells.a + 1);
        test.two_sided = test.greater + tables.tail_below(tables.first_rare_below(limit));
    } else {
        test.less = tables.tail_below(cells.a);
        test.greater = 1.0 - tables.tail_below(cells.a - 1);
        test.two_sided = test.less + tables.tail_above(tables.first_rare_above(limit));
    }
    // At the mode every table is as rare or rarer.
    if (tables.density(tables.mode()) <= limit) test.two_sided = 1.0;
    return {std::clamp(test.greater, smallest_p, 1.0), std::clamp(test.less, smallest_p, 1.0),
            std::clamp(test.two_sided, smallest_p, 1.0)};
}

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

Prior informative_prior(const CorpusPair& groups, double weight) {
    const auto hits = static_cast<double>(groups.first.hits + groups.second.hits);
    const auto tokens = static_cast<double>(groups.first.tokens + groups.second.tokens);
    return {weight * hits / tokens, weight};
}

std::optional<LogOddsWithPrior> log_odds_with_prior(const CorpusPair& groups, const Prior& prior) {
    const auto with = [&](const HitCounts& group) {
        return static_cast<double>(group.hits) + prior.feature;
    };
    const auto without = [&](const HitCounts& group) {
        return static_cast<double>(group.tokens - group.hits) + (prior.all - prior.feature);
    };
    const double first = with(groups.first);
    const double second = with(groups.second);
    const double first_rest = without(groups.first);
    const double second_rest = without(groups.second);
    if (!(first > 0.0 && second > 0.0 && first_rest > 0.0 && second_rest > 0.0)) {
        return std::nullopt;
    }
    LogOddsWithPrior result;
    result.delta = std::log(first / first_rest) - std::log(second / second_rest);
    result.usual_variance = 1.0 / first + 1.0 / second;
    result.variance = result.usual_variance + 1.0 / first_rest + 1.0 / second_rest;
    result.usual_z = result.delta / std::sqrt(result.usual_variance);
    result.z = result.delta / std::sqrt(result.variance);
    return result;
}

}  // namespace onoma
