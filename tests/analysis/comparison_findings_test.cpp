// SPDX-License-Identifier: Apache-2.0
// Gaps, who was first, how alike groups are, the map; and that parts merge to the whole.
#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>

#include "analysis/made_up_corpus.hpp"
#include "catch.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/report/reports.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

using Names = std::vector<std::string>;

// OpenAI in three of four documents of a, two of four of b, none of c.
std::vector<MadeUpDocument> with_a_gap() {
    std::vector<MadeUpDocument> documents;
    for (const std::string source : {"a", "b", "c"}) {
        for (int number = 0; number < 4; ++number) {
            documents.push_back({source + std::to_string(number), source, {{"nvidia", 1}}, 10});
        }
    }
    for (const std::size_t index : {0U, 1U, 2U, 4U, 5U}) documents[index].mentions["openai"] = 2;
    return documents;
}

TEST_CASE("a gap has the expected number and an exact test") {
    const Gaps gaps = compare_groups(made_up_analysis(with_a_gap())).gaps;
    // Also tested: nvidia, which all groups name, in each of them.
    CHECK(gaps.tested == 4);
    REQUIRE(gaps.rows.size() == 1);
    const Gap& gap = gaps.rows.front();
    CHECK(gap.id == "openai");
    CHECK(gap.group == "c");
    CHECK(gap.groups_naming == 2);
    CHECK(gap.other_groups == 2);
    CHECK(gap.documents_naming == 5);
    CHECK(gap.expected_documents == Approx(2.5));
    CHECK(gap.expected_mentions == Approx(5.0));
    // C(7, 4) / C(12, 4): all four documents of c are among the seven that are silent. But at the
    // rate of the others, 1.25 in ten words, 2.85 would name it; and that rests on five that do.
    const double by_rate = std::pow(1.0 + 4.0 * (1.0 - std::exp(-1.25)) / 5.0, -5.0);
    CHECK(by_rate > 35.0 / 495.0);
    CHECK(gap.p.value() == Approx(by_rate));
    CHECK(gap.q.value() == Approx(4.0 * by_rate));
}

TEST_CASE("gaps with weighted copies have no test") {
    const Gaps gaps = compare_groups(made_up_analysis(with_a_gap(), Duplicates::weight)).gaps;
    REQUIRE(gaps.rows.size() == 1);
    CHECK_FALSE(gaps.rows.front().p.has_value());
    CHECK(gaps.tested == 0);
}

TEST_CASE("a group that half of the others join in silence has no gap") {
    std::vector<MadeUpDocument> documents = with_a_gap();
    documents.push_back({"d0", "d", {{"nvidia", 1}}});
    // Two of three others name openai: gaps of c and d.
    CHECK(compare_groups(made_up_analysis(documents)).gaps.rows.size() == 2);
    documents.push_back({"e0", "e", {{"nvidia", 1}}});
    // Two of four others: half, not more.
    CHECK(compare_groups(made_up_analysis(documents)).gaps.rows.empty());
}

TEST_CASE("who was first, with ties and documents without a day") {
    const Date before{2025, 1, 2};
    const Date first{2025, 1, 30};
    const Date later{2025, 2, 2};
    const auto reports_of = [&](std::vector<MadeUpDocument> documents) {
        for (const char* source : {"a", "b", "c"}) {
            documents.push_back({std::string("0") + source, source, {}, 10, before});
        }
        return compare_groups(made_up_analysis(documents)).first_reports;
    };
    const auto reports = reports_of({
        {"1", "a", {{"nvidia", 1}}, 10, later},
        {"2", "b", {{"nvidia", 1}}, 10, first},
        {"3", "c", {{"nvidia", 1}}, 10, Date{2025, 1, 0}},
        {"4", "c", {{"nvidia", 1}}, 10, later},
        {"5", "b", {{"nvidia", 1}, {"meta", 1}}, 10, Date{2025, 3, 1}},
        {"6", "a", {{"openai", 1}}},
    });
    REQUIRE(reports.size() == 2);  // openai is in no document with a date
    CHECK(reports[0].id == "nvidia");
    CHECK(reports[0].groups == Names{"b"});
    CHECK(reports[0].date == first);
    CHECK(reports[0].next_groups == Names{"a", "c"});
    CHECK(reports[0].next_date == later);
    CHECK(reports[0].days_ahead == 3);
    CHECK(reports[0].undated_documents == 1);
    CHECK(reports[1].id == "meta");
    CHECK_FALSE(reports[1].next_date.has_value());
    CHECK_FALSE(reports[1].days_ahead.has_value());

    const auto tied = reports_of({{"1", "a", {{"nvidia", 1}}, 10, first},
                                  {"2", "b", {{"nvidia", 1}}, 10, first},
                                  {"3", "c", {{"nvidia", 1}}, 10, later}});
    REQUIRE(tied.size() == 1);
    CHECK(tied[0].groups == Names{"a", "b"});
    CHECK(tied[0].next_groups == Names{"c"});
    CHECK(tied[0].days_ahead == 3);
}

TEST_CASE("nobody is ahead of a group that began later") {
    struct FirstRow {
        const char* name;
        std::vector<MadeUpDocument> documents;  // of a, which names nvidia on the tenth, and others
        Names next;
        std::optional<std::int64_t> days_ahead;
    };
    const auto on = [](int day) { return Date{2025, 1, day}; };
    const MadeUpDocument of_a{"a1", "a", {{"nvidia", 1}}, 10, on(10)};
    for (const FirstRow& row : std::vector<FirstRow>{
             {"began before",
              {{"b1", "b", {}, 10, on(9)}, {"b2", "b", {{"nvidia", 1}}, 10, on(14)}},
              {"b"},
              4},
             {"began before, with a text that names nobody",
              {{"b1", "b", {}, 10, on(9)}, {"b2", "b", {{"nvidia", 1}}, 10, on(14)}},
              {"b"},
              4},
             {"began later", {{"b1", "b", {{"nvidia", 1}}, 10, on(14)}}, {}, {}},
             {"began on that day",
              {{"b1", "b", {}, 10, on(10)}, {"b2", "b", {{"nvidia", 1}}, 10, on(14)}},
              {},
              {}},
             {"began at an unknown day",
              {{"b1", "b", {}, 10, Date{2024, 1, 0}}, {"b2", "b", {{"nvidia", 1}}, 10, on(14)}},
              {},
              {}},
             {"one began later, the next had begun",
              {{"b1", "b", {{"nvidia", 1}}, 10, on(12)},
               {"c1", "c", {}, 10, on(1)},
               {"c2", "c", {{"nvidia", 1}}, 10, on(15)}},
              {"c"},
              5},
         }) {
        INFO(row.name);
        std::vector<MadeUpDocument> documents = row.documents;
        documents.push_back(of_a);
        const auto reports = compare_groups(made_up_analysis(documents)).first_reports;
        const auto nvidia =
            std::find_if(reports.begin(), reports.end(),
                         [](const FirstReport& report) { return report.id == "nvidia"; });
        REQUIRE(nvidia != reports.end());
        CHECK(nvidia->groups == Names{"a"});
        CHECK(nvidia->next_groups == row.next);
        CHECK(nvidia->next_date.has_value() == row.days_ahead.has_value());
        CHECK(nvidia->days_ahead == row.days_ahead);
    }
}

TEST_CASE("how alike two groups are") {
    const Comparison comparison = compare_groups(made_up_analysis({
        {"1", "a", {{"nvidia", 5}, {"openai", 3}, {"meta", 2}}, 20},
        {"2", "b", {{"nvidia", 2}, {"openai", 3}, {"meta", 5}}, 20},
        {"3", "c", {}, 20},
    }));
    REQUIRE(comparison.pairs.size() == 3);
    const GroupPair& pair = comparison.pairs[0];
    CHECK(pair.jaccard == 1.0);
    CHECK(pair.overlap.value() == 1.0);
    // The shares of statistics.md 4.13.
    CHECK(pair.jensen_shannon_distance.value() == Approx(0.309541).epsilon(1e-5));
    CHECK(pair.cosine.value() == Approx(0.763158).epsilon(1e-5));
    // nvidia, openai, meta against meta, openai, nvidia: A = 0, 1/2, 1.
    const double p = 0.9;
    CHECK(pair.rank_biased_overlap.value() ==
          Approx(p * p * p + (1 - p) / p * (p * p / 2 + p * p * p)));
    CHECK_FALSE(comparison.pairs[1].cosine.has_value());
    CHECK(comparison.pairs[1].shared_entities == 0);
}

TEST_CASE("the map explains all inertia of three groups with two axes") {
    const Comparison comparison = compare_groups(made_up_analysis({
        {"1", "a", {{"nvidia", 5}, {"openai", 1}, {"meta", 1}}, 20},
        {"2", "b", {{"nvidia", 1}, {"openai", 4}, {"meta", 1}}, 20},
        {"3", "c", {{"nvidia", 1}, {"openai", 1}, {"meta", 3}}, 20},
    }));
    REQUIRE(comparison.map.has_value());
    const GroupMap& map = *comparison.map;
    REQUIRE(map.inertia_explained.size() == 2);
    CHECK(map.inertia_explained[0] + map.inertia_explained[1] == Approx(1.0));
    CHECK(map.inertia_explained[0] > map.inertia_explained[1]);
    for (const std::vector<MapPoint>* points : {&map.groups, &map.entities}) {
        REQUIRE(points->size() == 3);
        for (const std::size_t axis : {0U, 1U}) {
            double contributions = 0;
            for (const MapPoint& point : *points) contributions += point.contribution[axis];
            CHECK(contributions == Approx(1.0));
        }
    }
}

TEST_CASE("a comparison of merged parts is that of the whole to the last digit") {
    std::vector<MadeUpDocument> documents;
    for (int number = 0; number < 30; ++number) {
        documents.push_back(
            {"d" + std::to_string(number),
             std::string(1, static_cast<char>('a' + number * 7 % 4)),
             {{"nvidia", number % 4}, {"openai", number * 5 % 3}, {"meta", number % 2}},
             20 + number * 13 % 17,
             Date{2025, 1, 1 + number * 11 % 28}});
    }
    const Lexicon lexicon = small_lexicon();
    const auto printed = [&](const Analysis& analysis) {
        std::ostringstream out;
        write_comparison(out, Format::json, {analysis, lexicon}, compare_groups(analysis));
        return out.str();
    };
    for (const Duplicates duplicates : {Duplicates::count, Duplicates::once, Duplicates::weight}) {
        const std::string whole = printed(made_up_analysis(documents, duplicates));
        std::vector<MadeUpDocument> odd;
        std::vector<MadeUpDocument> even;
        for (std::size_t index = 0; index < documents.size(); ++index) {
            (index % 2 == 0 ? even : odd).push_back(documents[index]);
        }
        Analysis merged = made_up_analysis(odd, duplicates);
        merged.merge(made_up_analysis(even, duplicates));
        merged.recount();
        CHECK(printed(merged) == whole);
    }
}

TEST_CASE("as text the largest groups stand beside each other, as data all do") {
    std::vector<MadeUpDocument> documents;
    for (int group = 0; group < 30; ++group) {
        for (int number = 0; number < (group == 29 ? 2 : 1); ++number) {
            documents.push_back({"d" + std::to_string(10 * group + number),
                                 "s" + std::to_string(100 + group),
                                 {{"nvidia", 1}, {"openai", group % 2}},
                                 20});
        }
    }
    const Analysis analysis = made_up_analysis(documents);
    const Lexicon lexicon = small_lexicon();
    const auto printed = [&](Format format) {
        std::ostringstream out;
        write_comparison(out, format, {analysis, lexicon}, compare_groups(analysis));
        return out.str();
    };
    const std::string text = printed(Format::text);
    const std::string table = text.substr(0, text.find("Most telling"));
    CHECK(table.find("s122") != std::string::npos);
    CHECK(table.find("s129") != std::string::npos);  // has two documents
    CHECK(table.find("s123") == std::string::npos);
    CHECK(table.find("and 6 sources of fewer documents") != std::string::npos);
    const std::string csv = printed(Format::csv);
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 2 * 30);
    const std::string json = printed(Format::json);
    for (const char* group : {"s100", "s123", "s129"}) {
        CHECK(json.find("\"" + std::string(group) + "\"") != std::string::npos);
    }
}

// Three sources of ten documents that name the same; with `apart`, one of them only Meta.
std::vector<MadeUpDocument> sources_of_ten(RandomNumbers& random, bool apart) {
    std::vector<MadeUpDocument> documents;
    for (int number = 0; number < 30; ++number) {
        const std::string source(1, static_cast<char>('a' + number % 3));
        const auto some = [&](int most) {
            return static_cast<int>(random.below(static_cast<std::uint64_t>(most)));
        };
        const bool is_other = apart && source == "c";
        documents.push_back({"d" + std::to_string(100 + number),
                             source,
                             {{"nvidia", is_other ? 0 : some(4)},
                              {"openai", is_other ? 0 : some(3)},
                              {"meta", is_other ? 4 : some(3)}},
                             20 + some(30)});
    }
    return documents;
}

TEST_CASE("sources that name the same differ no more than documents dealt out at random") {
    RandomNumbers random(8);
    constexpr int rounds = 100;
    int maps = 0;
    int pairs = 0;
    for (int round = 0; round < rounds; ++round) {
        const Comparison comparison =
            compare_groups(made_up_analysis(sources_of_ten(random, false)));
        maps += comparison.map.value().p.value() <= 0.05 ? 1 : 0;
        for (const GroupPair& pair : comparison.pairs) {
            REQUIRE(pair.distance_by_chance);
            pairs += pair.jensen_shannon_distance > pair.distance_by_chance->high ? 1 : 0;
        }
    }
    CHECK(maps <= 12);   // 5 expected
    CHECK(pairs <= 20);  // of 300, 7.5 expected

    const Comparison apart = compare_groups(made_up_analysis(sources_of_ten(random, true)));
    CHECK(apart.map.value().p.value() == Approx(1.0 / 200.0));
    REQUIRE(apart.pairs.size() == 3);
    CHECK(apart.pairs[0].jensen_shannon_distance < apart.pairs[0].distance_by_chance->high);
    for (const std::size_t pair : {1U, 2U}) {
        CHECK(apart.pairs[pair].jensen_shannon_distance >
              apart.pairs[pair].distance_by_chance->high);
    }
}

}  // namespace
}  // namespace onoma
