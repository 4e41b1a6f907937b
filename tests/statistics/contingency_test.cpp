// SPDX-License-Identifier: Apache-2.0
// Tests of tables of two by two counts: their limits, and Fisher's against every table.
#include <algorithm>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/association.hpp"

namespace onoma {
namespace {

TEST_CASE("tables with an empty row or column say nothing") {
    for (const FourCells& cells :
         {FourCells{0, 0, 0, 0}, FourCells{0, 0, 3, 4}, FourCells{3, 4, 0, 0},
          FourCells{0, 3, 0, 4}, FourCells{3, 0, 4, 0}}) {
        CHECK(log_likelihood_g2(cells) == 0.0);
        CHECK(chi_square(cells) == 0.0);
        CHECK(chi_square_yates(cells) == 0.0);
        CHECK(phi_coefficient(cells) == 0.0);
        const FisherTest test = fisher_exact(cells);
        CHECK(test.greater == 1.0);
        CHECK(test.less == 1.0);
        CHECK(test.two_sided == 1.0);
    }
}

TEST_CASE("products of large counts do not overflow") {
    constexpr std::int64_t large = 1'000'000'000'000'000;
    const FourCells cells = {2 * large, large, large, 2 * large};
    CHECK(chi_square(cells) == Approx(2.0 / 3.0 * 1e15).epsilon(1e-12));
    CHECK(phi_coefficient(cells) == Approx(1.0 / 3.0).epsilon(1e-12));
    CHECK(std::isfinite(log_likelihood_g2(cells)));
    CHECK(log_likelihood_g2(FourCells{large, large, large, large}) == 0.0);
    CHECK(chi_square_yates({10, 11, 10, 10}) == 0.0);
}

TEST_CASE("tiny p values keep their order") {
    struct Row {
        double statistic;
        double log10_p;
    };
    const std::vector<Row> rows = {{0.0, 0.0},
                                   {3.841459, -1.301030042},
                                   {500, -110.0220297047633},
                                   {999, -218.5283700399368},
                                   {1001, -218.96309795218806},
                                   {1400, -305.67757094696975},
                                   {10000, -2173.5705128733703},
                                   {1e6, -217150.33901199873}};
    for (const Row& row : rows) {
        INFO(row.statistic);
        CHECK(chi_square_log10_p(row.statistic) == Approx(row.log10_p).epsilon(1e-9).margin(1e-12));
    }
    CHECK(chi_square_p(0.0) == 1.0);
    CHECK(chi_square_p(10000) == smallest_p);
}

TEST_CASE("Fisher's test agrees with known values") {
    // Of SciPy; the one with 98010000 by exact integers.
    struct Row {
        FourCells cells;
        double greater;
        double less;
        double two_sided;
    };
    const std::vector<Row> rows = {
        {{20, 40, 20, 920}, 7.649607991238e-16, 1, 7.649607991238e-16},
        {{0, 10, 10, 0}, 1, 5.412544112235e-06, 1.082508822447e-05},
        {{8, 2, 1, 5}, 0.02447552447552, 0.9991258741259, 0.03496503496503},
        {{100, 2000, 3000, 1000000}, 7.16718632088e-82, 1, 7.16718632088e-82},
        {{30, 70, 100, 9800}, 1.071807741318e-33, 1, 1.071807741318e-33},
        {{0, 50, 40, 910}, 1, 0.1232021499579, 0.2574339302214},
        {{500000, 500000, 499000, 501000}, 0.07885725243488, 0.9215578550591, 0.1577145048698},
        {{10, 990, 990000, 98010000}, 0.5427000365234226, 0.5830408096526456, 1},
        {{5000, 95000, 4000, 896000}, smallest_p, 1, smallest_p},
    };
    for (const Row& row : rows) {
        INFO(row.cells.a << ' ' << row.cells.b << ' ' << row.cells.c << ' ' << row.cells.d);
        const FisherTest test = fisher_exact(row.cells);
        CHECK(test.greater == Approx(row.greater).epsilon(1e-9));
        CHECK(test.less == Approx(row.less).epsilon(1e-9));
        CHECK(test.two_sided == Approx(row.two_sided).epsilon(1e-9));
    }
}

double choose(std::int64_t all, std::int64_t chosen) {
    double ways = 1.0;
    for (std::int64_t place = 0; place < chosen; ++place) {
        ways = ways * static_cast<double>(all - place) / static_cast<double>(place + 1);
    }
    return ways;
}

// The oracle: all tables with the same margins, by binomial coefficients.
FisherTest fisher_slowly(const FourCells& cells) {
    const std::int64_t marked = cells.a + cells.b;
    const std::int64_t drawn = cells.a + cells.c;
    const std::int64_t rest = cells.c + cells.d;
    const auto density = [&](std::int64_t x) {
        if (x < 0 || x > marked || drawn - x < 0 || drawn - x > rest) return 0.0;
        return choose(marked, x) * choose(rest, drawn - x) / choose(marked + rest, drawn);
    };
    FisherTest test{0, 0, 0};
    for (std::int64_t x = 0; x <= marked; ++x) {
        if (x >= cells.a) test.greater += density(x);
        if (x <= cells.a) test.less += density(x);
        if (density(x) <= density(cells.a) * (1 + 1e-7)) test.two_sided += density(x);
    }
    return test;
}

TEST_CASE("Fisher's test is the sum over all tables, for all small tables") {
    double worst = 0.0;
    for (std::int64_t code = 0; code < 8 * 8 * 8 * 8; ++code) {
        const FourCells cells = {code % 8, code / 8 % 8, code / 64 % 8, code / 512};
        const FisherTest found = fisher_exact(cells);
        const FisherTest expected = fisher_slowly(cells);
        worst = std::max({worst, std::abs(found.greater - expected.greater),
                          std::abs(found.less - expected.less),
                          std::abs(found.two_sided - expected.two_sided)});
    }
    CHECK(worst < 1e-12);
}

}  // namespace
}  // namespace onoma
