// SPDX-License-Identifier: Apache-2.0
// Series over time: periods without documents are there as well.
#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/analysis/frequency.hpp"

namespace onoma {
namespace {

using Names = std::vector<std::string>;

Analysis analysis_of(const Lexicon& lexicon, const std::string& by) {
    Analysis analysis;
    analysis.by = by;
    const auto add = [&](const char* id, std::optional<Date> date, const char* text,
                         const std::vector<HandMention>& mentions) {
        const auto tagged =
            tag_by_hand(lexicon, hand_made_document(id, "daily", date, text), mentions);
        analysis.add(*tagged, lexicon);
    };
    add("a", Date{2025, 1, 5}, "Nvidia pays Nvidia.", {{"Nvidia", "nvidia"}, {"Nvidia", "nvidia"}});
    add("b", Date{2025, 3, 1}, "It rains.", {});
    add("c", std::nullopt, "Nvidia.", {{"Nvidia", "nvidia"}});
    analysis.recount();
    return analysis;
}

TEST_CASE("a series has zeros, gaps, and what has no date at its end") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = analysis_of(lexicon, "month");
    const SeriesTable series = make_series(analysis, make_frequency_table(analysis));
    Names names;
    for (const Group& period : series.periods) names.push_back(period.name);
    REQUIRE(names == Names{"2025-01", "2025-02", "2025-03", "(no month)"});
    CHECK(series.periods[0].documents == 1);
    CHECK(series.periods[1].documents == 0);
    REQUIRE(series.cells.size() == 1);
    CHECK(series.cells[0].size() == 2);  // the others are made when they are asked for
    CHECK(series.cell(0, 0).mentions == 2);
    CHECK(*series.cell(0, 0).rate_per_1000_words == Approx(2000.0 / 3.0));
    CHECK_FALSE(series.cell(0, 1).rate_per_1000_words);  // nothing was read: no rate, not 0
    CHECK(*series.cell(0, 2).rate_per_1000_words == 0.0);
    CHECK(series.cell(0, 3).mentions == 1);
    CHECK(series.cell(0, 3).group == 3);
}

TEST_CASE("a series along another field is in order of the alphabet") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = analysis_of(lexicon, "source");
    const SeriesTable series = make_series(analysis, make_frequency_table(analysis));
    REQUIRE(series.periods.size() == 1);
    CHECK(series.periods[0].name == "daily");
    CHECK(series.cells[0][0].mentions == 3);
}

TEST_CASE("an entity over months has a trend, and its latest month a past") {
    const Lexicon lexicon = small_lexicon();
    Analysis analysis;
    analysis.by = "month";
    for (int month = 1; month <= 9; ++month) {
        std::string text;
        std::vector<HandMention> mentions;
        for (int mention = 0; mention < (month == 9 ? 12 : 2 + month % 2); ++mention) {
            text += "Nvidia ";
            mentions.push_back({"Nvidia", "nvidia"});
        }
        for (int word = 0; word < 200; ++word) text += "word ";
        analysis.add(*tag_by_hand(lexicon,
                                  hand_made_document("d" + std::to_string(month), "daily",
                                                     Date{2025, month, 3}, text),
                                  mentions),
                     lexicon);
    }
    analysis.recount();
    const std::vector<FrequencyRow> rows = make_frequency_table(analysis);
    const SeriesTable series = make_series(analysis, rows);
    REQUIRE(series.over_time.size() == 1);
    const OverTime& test = series.over_time.front();
    CHECK(series.latest == "2025-09");
    CHECK(series.periods_tested == 9);
    REQUIRE(test.latest);
    CHECK(test.latest->ratio > 4.0);
    CHECK(*test.latest_q < 0.05);
    CHECK(*test.trend_q > 0.05);
    const GroupCell first = series.cell(0, 0);
    const Interval interval = series.rate_interval(0, first).value();
    CHECK(interval.low < *first.rate_per_1000_words);
    CHECK(interval.high > *first.rate_per_1000_words);
    analysis.by = "source";
    CHECK(make_series(analysis, rows).over_time.empty());
}

}  // namespace
}  // namespace onoma
