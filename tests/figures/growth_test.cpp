// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/growth.hpp"

#include <limits>

#include "catch.hpp"

namespace onoma {
namespace {

Figure rate(FigureKind kind, double value, const char* per, Change change = Change::up) {
    Figure figure;
    figure.kind = kind;
    figure.low = value;
    figure.high = value;
    figure.unit = kind == FigureKind::percent ? "percent" : "x";
    figure.per = per;
    figure.change = change;
    return figure;
}

TEST_CASE("growth has one form, a multiple a year") {
    CHECK(*growth_rate(4, 1) == Approx(1.386294).epsilon(1e-6));
    CHECK(*multiple_per_year(4, 1) == Approx(4));
    CHECK(*multiple_per_year(2, 7.0 / 12) == Approx(3.281341).epsilon(1e-6));
    CHECK(*multiple_per_year(1.4, 0.25) == Approx(3.8416).epsilon(1e-6));
    CHECK(*doubling_months(4, 1) == Approx(6));
}

TEST_CASE("what is no growth has no rate") {
    CHECK_FALSE(growth_rate(0, 1));
    CHECK_FALSE(growth_rate(-2, 1));
    CHECK_FALSE(growth_rate(4, 0));
    CHECK_FALSE(multiple_per_year(std::numeric_limits<double>::quiet_NaN(), 1));
    CHECK_FALSE(multiple_per_year(10, 1e-9));
    CHECK_FALSE(doubling_months(1, 1));
}

TEST_CASE("units of time have a length in years") {
    CHECK(*years_of("year") == 1);
    CHECK(*years_of("quarter") == 0.25);
    CHECK(*years_of("7 month") == Approx(7.0 / 12));
    CHECK_FALSE(years_of("share"));
    CHECK_FALSE(years_of(""));
    CHECK_FALSE(years_of("x month"));
}

TEST_CASE("a figure with a rate is a multiple a year") {
    CHECK(*multiple_per_year(rate(FigureKind::multiplier, 4, "year")) == Approx(4));
    CHECK(*multiple_per_year(rate(FigureKind::multiplier, 2, "7 month")) ==
          Approx(3.281341).epsilon(1e-6));
    CHECK(*multiple_per_year(rate(FigureKind::multiplier, 4, "year", Change::down)) ==
          Approx(0.25));
    CHECK(*multiple_per_year(rate(FigureKind::percent, 40, "quarter")) == Approx(3.8416));
    CHECK(*multiple_per_year(rate(FigureKind::percent, 50, "year", Change::down)) == Approx(0.5));
}

TEST_CASE("a figure without a sure rate has no multiple a year") {
    CHECK_FALSE(multiple_per_year(rate(FigureKind::multiplier, 4, "")));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::multiplier, 4, "share")));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::percent, 40, "year", Change::none)));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::money, 40, "year")));
    Figure range = rate(FigureKind::multiplier, 2, "year");
    range.high = 3;
    CHECK_FALSE(multiple_per_year(range));
}

}  // namespace
}  // namespace onoma
