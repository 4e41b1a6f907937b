// SPDX-License-Identifier: Apache-2.0
// Tables of slots: a row is a sentence of an article of Thursday, 2026-03-05, with what its last
// figure says beside its value.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {
namespace {

constexpr std::string_view entities =
    "company acme; name=Acme\n"
    "company globex; name=Globex\n"
    "company gazette; name=The Gazette; note=news media\n"
    "person doe; name=Jane Doe";

ClaimedFigure last_of(const std::string& text, std::string_view date = "2026-03-05") {
    static const Lexicon lexicon = parse_entries(entities);
    Document document;
    document.date = parse_date(date);
    document.text = text;
    const TaggedDocument tagged =
        ArticleTagger(lexicon, {.figures = Figures::find}).tag(std::move(document));
    const auto figures = claimed_figures(tagged, lexicon, {});
    INFO(text);
    REQUIRE_FALSE(figures.empty());
    return figures.back();
}

struct SlotRow {
    std::string text;
    std::string_view expected;
};

TEST_CASE("the period of a claim") {
    for (const auto& [text, expected] : std::vector<SlotRow>{
             {"Acme made $5 million in 2025.", "2025"},
             {"Acme made $5 million last year.", "2025"},
             {"This year Acme will make $5 million.", "2026"},
             {"Acme made $5 million in the third quarter.", "2025-Q3"},
             {"Acme made $5 million in the first quarter.", "2026-Q1"},
             {"Acme made $5 million in the second quarter of 2024.", "2024-Q2"},
             {"Acme made $5 million last quarter.", "2025-Q4"},
             {"Acme made $5 million in Q2.", "2025-Q2"},
             {"Acme made $5 million in November.", "2025-11"},
             {"Acme made $5 million in January.", "2026-01"},
             {"Acme made $5 million last month.", "2026-02"},
             {"Shares of Acme fell 5% on Tuesday.", "2026-03-03"},
             {"Shares of Acme fell 5% on Thursday.", "2026-03-05"},
             {"Shares of Acme fell 5% on Friday.", "2026-02-27"},
             {"Acme lost 5% yesterday.", "2026-03-04"},
             {"Acme made $4 million in 2024 and $5 million in 2025.", "2025"},
             // Must stay without.
             {"Acme made $5 million.", ""},
             {"Acme has made $5 million since November.", ""},
             {"Acme made $5 million in its fiscal third quarter.", ""},
             {"Acme said on Tuesday that it made $5 million.", ""},
             {"Acme may make $5 million.", ""},
         }) {
        INFO(text);
        const auto period = last_of(text).period;
        CHECK((period ? to_string(*period) : "") == expected);
    }
    CHECK_FALSE(last_of("Acme made $5 million last year.", "").period.has_value());
    CHECK_FALSE(last_of("Acme lost 5% on Tuesday.", "2026-03").period.has_value());
}

TEST_CASE("how real a claim is") {
    for (const auto& [text, expected] : std::vector<SlotRow>{
             {"Acme made $5 million.", "actual"},
             {"Acme will cut 500 jobs.", "plan"},
             {"Acme plans to raise $5 million.", "plan"},
             {"Acme has agreed to pay $5 million.", "plan"},
             {"Acme aims to deploy 500 pumps by 2027.", "target"},
             {"Acme expects revenue of $5 million.", "forecast"},
             {"Acme's guidance is $5 million.", "forecast"},
             {"Analysts had expected sales of $5 million.", "analysts"},
             {"Acme made $5 million, while analysts had expected $6 million.", "analysts"},
             {"Acme reportedly paid $5 million.", "rumour"},
             {"Acme is in talks to raise $5 million.", "rumour"},
             {"Acme plans to spend up to $5 million.", "plan"},
             {"Acme has $5 million targeted for 2027.", "target"},
             // What the counted do, and comparisons, are real.
             {"Acme had 300 visits targeting Globex.", "actual"},
             {"Acme's 300 pumps targeted dirty water.", "actual"},
             {"Pumps of Acme are 18 percent less likely to break.", "actual"},
             // What others expected says nothing of what came.
             {"Analysts had expected less, but Acme made $5 million.", "actual"},
             {"Acme made $5 million, more than expected.", "actual"},
         }) {
        INFO(text);
        CHECK(to_string(last_of(text).modality) == expected);
    }
}

TEST_CASE("whose figure the last one of a list is") {
    for (const auto& [text, expected] : std::vector<SlotRow>{
             {"Acme and Globex made $3 million and $5 million, respectively.", "globex"},
             {"Acme and Globex made $3 million and more than $5 million, respectively.", "globex"},
             {"The Gazette says Acme and Globex made $3 million and $5 million, respectively.",
              "globex"},
             // Must stay whose they are.
             {"Acme and Globex made $3 million, $4 million and $5 million, respectively.", "acme"},
             {"Acme made $3 million and $5 million, respectively.", "acme"},
         }) {
        INFO(text);
        CHECK(last_of(text).subject == expected);
    }
}

TEST_CASE("who says it, and with whom") {
    struct Row {
        std::string text;
        std::string_view said_by;
        std::string_view counterparty;
    };
    for (const auto& [text, said_by, counterparty] : std::vector<Row>{
             {"Acme made $5 million, Jane Doe said.", "Jane Doe", ""},
             {"According to The Gazette, Acme made $5 million.", "The Gazette", ""},
             {"Acme made $5 million, according to police.", "police", ""},
             {"Police say 500 people marched.", "police", ""},
             {"Acme is putting $5 million into Globex.", "", "globex"},
             {"Acme agreed to pay Globex $5 million.", "", "globex"},
             {"Acme has a contract worth $5 million with Globex.", "", "globex"},
             // Must stay without.
             {"Acme made $5 million.", "", ""},
             {"Acme and Globex made $5 million.", "", ""},
             {"Acme made $5 million, The Gazette reported.", "The Gazette", ""},
         }) {
        INFO(text);
        const ClaimedFigure figure = last_of(text);
        CHECK(figure.said_by == said_by);
        CHECK(figure.counterparty == counterparty);
    }
}

TEST_CASE("days have one name") {
    const auto name = [](std::string_view first, std::string_view last) {
        return to_string(DayRange{*parse_date(first), *parse_date(last)});
    };
    CHECK(name("2025-01-01", "2025-12-31") == "2025");
    CHECK(name("2025-10-01", "2025-12-31") == "2025-Q4");
    CHECK(name("2024-02-01", "2024-02-29") == "2024-02");
    CHECK(name("2025-03-03", "2025-03-03") == "2025-03-03");
    CHECK(name("2025-03-03", "2025-04-02") == "2025-03-03/2025-04-02");
}

}  // namespace
}  // namespace onoma
