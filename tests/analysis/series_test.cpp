// SPDX-License-Identifier: Apache-2.0
// Series over time: periods without documents are there as well.
#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/analysis/frequency.hpp"

namespace onoma {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("periods between two have no gaps") {
    CHECK(periods_between("month", "2024-11", "2025-02") ==
          Names{"2024-11", "2024-12", "2025-01", "2025-02"});
    CHECK(periods_between("day", "2024-02-28", "2024-03-01") ==
          Names{"2024-02-28", "2024-02-29", "2024-03-01"});
    CHECK(periods_between("year", "2023", "2025") == Names{"2023", "2024", "2025"});
    // 2020 has 53 weeks, and the first of 2021 begins on the 4th of January.
    CHECK(periods_between("week", "2020-W52", "2021-W02") ==
          Names{"2020-W52", "2020-W53", "2021-W01", "2021-W02"});
    CHECK(periods_between("week", "2025-W01", "2025-W01") == Names{"2025-W01"});
}

TEST_CASE("periods of other fields, turned around or too many are none") {
    CHECK(periods_between("author", "2024", "2025").empty());
    CHECK(periods_between("month", "2025-02", "2025-01").empty());
    CHECK(periods_between("month", "(no month)", "2025-01").empty());
    CHECK(periods_between("week", "2025-W60", "2025-W61").empty());
    CHECK(periods_between("day", "1025-01-01", "2025-01-01").empty());
}

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
    for (const SeriesPeriod& period : series.periods) names.push_back(period.name);
    REQUIRE(names == Names{"2025-01", "2025-02", "2025-03", "(no month)"});
    CHECK(series.periods[0].documents == 1);
    CHECK(series.periods[1].documents == 0);
    REQUIRE(series.cells.size() == 1);
    const std::vector<SeriesCell>& cells = series.cells[0];
    CHECK(cells[0].mentions == 2);
    CHECK(*cells[0].rate_per_1000_words == Approx(2000.0 / 3.0));
    CHECK_FALSE(cells[1].rate_per_1000_words);  // nothing was read: no rate, not 0
    CHECK(*cells[2].rate_per_1000_words == 0.0);
    CHECK(cells[3].mentions == 1);
}

TEST_CASE("a series along another field is in order of the alphabet") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = analysis_of(lexicon, "source");
    const SeriesTable series = make_series(analysis, make_frequency_table(analysis));
    REQUIRE(series.periods.size() == 1);
    CHECK(series.periods[0].name == "daily");
    CHECK(series.cells[0][0].mentions == 3);
}

}  // namespace
}  // namespace onoma
