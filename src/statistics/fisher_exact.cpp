// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/fisher_exact.hpp"

#include <algorithm>

#include "statistics/binomial_density.hpp"

namespace onoma {
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
    return {std::clamp(test.greater, 0.0, 1.0), std::clamp(test.less, 0.0, 1.0),
            std::clamp(test.two_sided, 0.0, 1.0)};
}

}  // namespace onoma
