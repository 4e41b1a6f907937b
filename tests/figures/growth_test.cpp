// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "onoma/figures/figures.hpp"

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
    CHECK_FALSE(multiple_per_year(rate(FigureKind::multiplier, 0, "year")));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::percent, 100, "year", Change::down)));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::multiplier, 10, "0.000001 second")));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::multiplier, 4, "share")));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::percent, 40, "year", Change::none)));
    CHECK_FALSE(multiple_per_year(rate(FigureKind::money, 40, "year")));
    Figure range = rate(FigureKind::multiplier, 2, "year");
    range.high = 3;
    CHECK_FALSE(multiple_per_year(range));
}

}  // namespace
}  // namespace onoma
