// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/claims.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

ClaimedFigure said(const char* source, double value, const char* measured = "revenue",
                   std::vector<std::string> about = {"acme"}) {
    ClaimedFigure claimed;
    claimed.source = source;
    claimed.document = std::string(source) + "/a.txt";
    claimed.figure.kind = FigureKind::money;
    claimed.figure.unit = "USD";
    claimed.figure.low = value;
    claimed.figure.high = value;
    claimed.figure.measured = measured;
    claimed.about = std::move(about);
    claimed.names = claimed.about;
    return claimed;
}

Figure value(double low, double high) {
    Figure figure;
    figure.low = low;
    figure.high = high;
    return figure;
}

TEST_CASE("values are equal within the rounding of the rounder one") {
    struct Row {
        double left;
        double right;
        bool equal;
    };
    for (const Row& row : std::vector<Row>{{4, 4, true},
                                           {49.9e6, 50e6, true},
                                           {50e6, 49.9e6, true},
                                           {20, 24, false},
                                           {4, 4.4, false},
                                           {1e9, 1.01e9, true},
                                           {1.01e9, 1.02e9, false},
                                           {0, 0, true},
                                           {0, 1, false},
                                           {-3, 3, false},
                                           {462890, 463000, true}}) {
        INFO(row.left << " and " << row.right);
        CHECK(equal_within_rounding(value(row.left, row.left), value(row.right, row.right)) ==
              row.equal);
    }
    CHECK(equal_within_rounding(value(7, 10), value(9, 12)));
    CHECK(equal_within_rounding(value(7, 10), value(8, 8)));
    CHECK_FALSE(equal_within_rounding(value(7, 10), value(11, 12)));
    Figure open = value(10e6, 10e6);
    open.high.reset();
    CHECK_FALSE(equal_within_rounding(open, value(10e6, 10e6)));
    CHECK_FALSE(equal_within_rounding(value(10e6, 10e6), open));
    CHECK(equal_within_rounding(open, open));
}

TEST_CASE("two sources that say the same agree") {
    std::vector<ClaimedFigure> figures = {said("b", 50e6), said("a", 49.9e6)};
    const std::vector<Claim> claims = compare_claims(figures);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].agreement == Agreement::agree);
    CHECK(claims[0].source_count == 2);
    CHECK(claims[0].min == 49.9e6);
    CHECK(claims[0].median == Approx(49.95e6));
    CHECK(claims[0].max == 50e6);
    CHECK(figures[claims[0].figures[0]].source == "a");
    CHECK(claims[0].measured == "revenue");
}

TEST_CASE("two sources with other values of the same noun and entity differ") {
    std::vector<ClaimedFigure> figures = {said("a", 50e6), said("b", 70e6)};
    const std::vector<Claim> claims = compare_claims(figures);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].agreement == Agreement::differ);
    CHECK(claims[0].min == 50e6);
    CHECK(claims[0].max == 70e6);
}

TEST_CASE("what has another subject is another claim") {
    const auto count = [](ClaimedFigure one, ClaimedFigure other) {
        std::vector<ClaimedFigure> figures = {std::move(one), std::move(other)};
        return compare_claims(figures).size();
    };
    CHECK(count(said("a", 5e6), said("b", 5e6, "revenue", {"other"})) == 2);
    CHECK(count(said("a", 5e6), said("b", 5e6, "debt")) == 2);
    ClaimedFigure euros = said("b", 5e6);
    euros.figure.unit = "EUR";
    CHECK(count(said("a", 5e6), euros) == 2);
    ClaimedFigure monthly = said("b", 5e6);
    monthly.figure.per = "month";
    CHECK(count(said("a", 5e6), monthly) == 2);
}

TEST_CASE("a shared topic is enough without shared entities") {
    ClaimedFigure one = said("a", 4, "", {});
    ClaimedFigure other = said("b", 4, "", {});
    one.topics = {"chip", "cost", "model"};
    other.topics = {"chip", "cost", "model", "year"};
    std::vector<ClaimedFigure> figures = {one, other};
    CHECK(compare_claims(figures).size() == 1);
    other.topics = {"chip", "rain"};
    figures = {one, other};
    CHECK(compare_claims(figures).size() == 2);
}

TEST_CASE("one source alone is single, and claims that agree come first") {
    std::vector<ClaimedFigure> figures = {said("a", 1e6, "debt"), said("a", 1e6, "debt"),
                                          said("a", 9e6), said("b", 9e6)};
    const std::vector<Claim> claims = compare_claims(figures);
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].agreement == Agreement::agree);
    CHECK(claims[1].agreement == Agreement::single);
    CHECK(claims[1].figures.size() == 2);
}

TEST_CASE("no figures make no claims") {
    std::vector<ClaimedFigure> none;
    CHECK(compare_claims(none).empty());
}

}  // namespace
}  // namespace onoma
