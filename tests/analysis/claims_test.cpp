// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/claims.hpp"

#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

ClaimedFigure said(const char* source, double value, const char* measured = "revenue",
                   std::vector<std::string> about = {"acme"}) {
    ClaimedFigure claimed;
    claimed.source = source;
    claimed.date = Date{2026, 3, 2};
    claimed.document = std::string(source) + "/a.txt";
    claimed.figure.kind = FigureKind::money;
    claimed.figure.unit = "USD";
    claimed.figure.low = value;
    claimed.figure.high = value;
    claimed.figure.measured = measured;
    claimed.about = std::move(about);
    claimed.names = claimed.about;
    if (!claimed.about.empty()) claimed.subject = claimed.about.front();
    claimed.named_subject = claimed.subject;
    claimed.words = {11, 12};
    static const auto words = std::make_shared<const DocumentWords>(DocumentWords{{7, 1}});
    claimed.document_words = words;  // all report one event
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
    std::vector<ClaimedFigure> figures = {said("b", 70e6), said("a", 50e6)};
    const std::vector<Claim> claims = compare_claims(figures);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].agreement == Agreement::differ);
    CHECK(claims[0].min == 50e6);
    CHECK(claims[0].max == 70e6);
}

TEST_CASE("values of other events do not differ") {
    std::vector<ClaimedFigure> figures = {said("a", 50e6), said("b", 70e6)};
    figures[1].document_words = std::make_shared<const DocumentWords>(DocumentWords{{8, 1}});
    CHECK(compare_claims(figures).size() == 2);
}

TEST_CASE("reports of one event need no subject") {
    std::vector<ClaimedFigure> figures = {said("a", 4.5, "", {}), said("b", 4.5, "", {"acme"})};
    CHECK(compare_claims(figures).size() == 1);
    figures[1].document_words = std::make_shared<const DocumentWords>(DocumentWords{{8, 1}});
    CHECK(compare_claims(figures).size() == 2);
}

TEST_CASE("another subject that the other sentence names may be a slip") {
    std::vector<ClaimedFigure> figures = {said("a", 4.5e6, "", {"acme", "robo"}),
                                          said("b", 4.5e6, "", {"robo", "maker"})};
    figures[1].subject = "maker";  // of robo
    CHECK(compare_claims(figures).size() == 1);
    figures[0].about = {"acme", "maker"};
    CHECK(compare_claims(figures).size() == 2);
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

// In days, of sources that say the same.
std::size_t claims_apart(int days, double value) {
    std::vector<ClaimedFigure> figures = {said("a", value), said("b", value)};
    figures[0].date = Date{2025, 1, 1};
    figures[1].date = Date{2025, 1, 1};
    for (int day = 0; day < days; ++day) figures[1].date = next_day(*figures[1].date);
    return compare_claims(figures).size();
}

TEST_CASE("the rounder the value, the nearer the days must be") {
    CHECK(claims_apart(3, 5e9) == 1);
    CHECK(claims_apart(4, 5e9) == 2);
    CHECK(claims_apart(45, 5.2e9) == 1);
    CHECK(claims_apart(46, 5.2e9) == 2);
    CHECK(claims_apart(400, 5.23e9) == 1);
}

TEST_CASE("nothing is near an article without a day") {
    std::vector<ClaimedFigure> figures = {said("a", 5e9), said("b", 5e9)};
    figures[1].date.reset();
    CHECK(compare_claims(figures).size() == 2);
    figures[1].date = Date{2026, 3, 0};
    CHECK(compare_claims(figures).size() == 2);
}

TEST_CASE("words of the sentence stand for a subject without name, on the same days") {
    const auto of_another_event = [](const char* source, std::vector<std::string> about) {
        ClaimedFigure claimed = said(source, 4.5, "", std::move(about));
        claimed.document_words.reset();
        return claimed;
    };
    ClaimedFigure one = of_another_event("a", {});
    ClaimedFigure other = of_another_event("b", {});
    one.words = {1, 2, 3};
    other.words = {1, 2, 3, 4};
    std::vector<ClaimedFigure> figures = {one, other};
    CHECK(compare_claims(figures).size() == 1);
    other.words = {1, 2, 5};
    figures = {one, other};
    CHECK(compare_claims(figures).size() == 2);
    one = of_another_event("a", {"rival"});
    other = of_another_event("b", {"acme"});
    one.words = other.words = {1, 2, 3};
    figures = {one, other};
    CHECK(compare_claims(figures).size() == 2);
}

TEST_CASE("the order of the figures makes no difference") {
    std::vector<ClaimedFigure> figures;
    for (const char* source : {"a", "b", "c", "d"}) {
        for (const double value : {5e6, 5.2e6, 5.04e6}) {
            figures.push_back(said(source, value, source[0] == 'a' ? "debt" : "revenue"));
            figures.back().figure.range = {static_cast<std::uint32_t>(value),
                                           static_cast<std::uint32_t>(value) + 1};
        }
    }
    std::vector<ClaimedFigure> reversed(figures.rbegin(), figures.rend());
    const std::vector<Claim> claims = compare_claims(figures);
    const std::vector<Claim> others = compare_claims(reversed);
    REQUIRE(claims.size() == others.size());
    for (std::size_t index = 0; index < claims.size(); ++index) {
        CHECK(claims[index].figures == others[index].figures);
        CHECK(claims[index].agreement == others[index].agreement);
    }
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
