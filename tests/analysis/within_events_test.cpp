// SPDX-License-Identifier: Apache-2.0
// Sources compared on the events that they share: what they like to report makes no difference, and
// who was first is counted where both could have been.
#include <algorithm>

#include "analysis/made_up_corpus.hpp"
#include "catch.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {
namespace {

// Documents whose id begins with the number of their event and a dash.
AnalysisOfEvents with_events(const std::vector<MadeUpDocument>& documents) {
    AnalysisOfEvents events;
    events.analysis = made_up_analysis(documents);
    for (const CountedDocument& document : events.analysis.documents.documents()) {
        events.event_of_document.push_back(
            static_cast<std::uint32_t>(std::stoi(document.id.substr(0, document.id.find('-')))));
    }
    return events;
}

const EntityWithinEvents* find(const EventComparison& comparison, const std::string& id,
                               const std::string& group) {
    for (const EntityWithinEvents& it : comparison.entities) {
        if (it.id == id && it.group == group) return &it;
    }
    return nullptr;
}

const GroupWithinEvents& group_of(const EventComparison& comparison, const std::string& name) {
    return *std::find_if(comparison.groups.begin(), comparison.groups.end(),
                         [&](const GroupWithinEvents& it) { return it.group == name; });
}

// Source `a` likes events of OpenAI and `b` those of Nvidia; where both report, they name alike.
// In shared events `a` names Meta, and `b` does not when `b_is_silent`.
std::vector<MadeUpDocument> newsroom(bool b_is_silent) {
    std::vector<MadeUpDocument> documents;
    int number = 0;
    const auto add = [&](const std::string& source, std::map<std::string, int> mentions) {
        documents.push_back(
            {std::to_string(number) + "-" + source, source, std::move(mentions), 100});
    };
    for (int at = 0; at < 12; ++at) {
        ++number, add("a", {{"openai", 4}});
        ++number, add("b", {{"nvidia", 4}});
        ++number, add("a", {{"openai", 1}, {"nvidia", 1}, {"meta", 2}});
        add("b", {{"openai", 1}, {"nvidia", 1}, {"meta", b_is_silent ? 0 : 2}});
    }
    return documents;
}

TEST_CASE("what sources like to report is no difference within events") {
    const AnalysisOfEvents events = with_events(newsroom(false));
    const Comparison whole = compare_groups(events.analysis);
    CHECK(whole.entities.front().cells.front().test.verdict != Verdict::unsure);
    const EventComparison within = compare_within_events(events);
    CHECK(within.events == 12);
    CHECK(within.documents == 24);
    CHECK(within.tested == 6);
    for (const EntityWithinEvents& it : within.entities) {
        CHECK(static_cast<double>(it.test.hits) == Approx(it.test.expected_hits));
        CHECK_FALSE(it.test.log_ratio.has_value());  // all events are alike: nothing tells a spread
        CHECK(it.q == 1.0);
        CHECK(it.verdict == Verdict::unsure);
    }
}

TEST_CASE("a difference within events is told, with what it rests on") {
    const EventComparison within = compare_within_events(with_events(newsroom(true)));
    const EntityWithinEvents* silent = find(within, "meta", "b");
    REQUIRE(silent != nullptr);
    CHECK(silent->test.hits == 0);
    CHECK(silent->test.other_hits == 24);
    CHECK(silent->test.expected_hits == Approx(12.0));
    CHECK(silent->test.informative_strata == 12);
    CHECK(silent->test.p_of_labels == Approx(2.0 / 4096.0));
    CHECK(silent->verdict == Verdict::less);
    CHECK(find(within, "meta", "a")->verdict == Verdict::more);
    CHECK(find(within, "openai", "a")->verdict == Verdict::unsure);
    CHECK(within.entities.front().name == "Meta");
    CHECK(group_of(within, "a").documents == 24);
    CHECK(group_of(within, "a").events == 12);
    CHECK(group_of(within, "a").event_documents == 12);
    CHECK(group_of(within, "a").other_documents == 12);
}

TEST_CASE("q does not depend on which rows are shown") {
    const AnalysisOfEvents events = with_events(newsroom(true));
    const EventComparison all = compare_within_events(events);
    TableSettings few;
    few.top = 1;
    const EventComparison first = compare_within_events(events, {}, few);
    CHECK(first.entities.size() == 1);
    CHECK(first.tested == all.tested);
    CHECK(first.entities.front().q == all.entities.front().q);
    CHECK(compare_within_events(events, {"person"}).entities.empty());
}

// One event: who reports it on which day of March. All had reported in February, but for `new`.
EventComparison race(const std::vector<std::pair<std::string, int>>& reports) {
    std::vector<MadeUpDocument> documents = {
        {"8-a", "a", {}, 10, Date{2026, 2, 1}},
        {"9-b", "b", {}, 10, Date{2026, 2, 1}},
        {"10-c", "c", {}, 10, Date{2026, 2, 2}},
    };
    int number = 0;
    for (const auto& [source, day] : reports) {
        documents.push_back(
            {"1-" + std::to_string(number++), source, {{"meta", 1}}, 10, Date{2026, 3, day}});
    }
    return compare_within_events(with_events(documents));
}

TEST_CASE("who was first, where chance is known") {
    const EventComparison plain = race({{"a", 3}, {"b", 4}, {"b", 4}, {"c", 5}});
    CHECK(group_of(plain, "a").first == 1);
    CHECK(group_of(plain, "a").first_by_chance == Approx(0.25));
    CHECK(group_of(plain, "a").first_p == Approx(0.25));
    CHECK(group_of(plain, "b").first == 0);
    CHECK(group_of(plain, "b").first_by_chance == Approx(0.5));
    CHECK(group_of(plain, "b").first_p == Approx(1.0));

    const EventComparison tied = race({{"a", 3}, {"b", 3}, {"b", 4}, {"c", 5}});
    CHECK(group_of(tied, "a").first == 0);
    CHECK(group_of(tied, "b").first == 0);
    // Both of the first day are b's in one of six ways.
    CHECK(group_of(tied, "b").first_by_chance == Approx(1.0 / 6.0));
    CHECK(group_of(tied, "a").first_by_chance == Approx(0.0));
}

TEST_CASE("who begins with an event could not have been first") {
    const EventComparison late = race({{"new", 2}, {"a", 3}, {"b", 4}});
    CHECK(group_of(late, "new").first_events == 0);
    CHECK_FALSE(group_of(late, "new").first_p.has_value());
    CHECK(group_of(late, "a").first_events == 1);
    CHECK(group_of(late, "a").first == 1);
    CHECK(group_of(race({{"new", 2}, {"a", 3}}), "a").first_events == 0);  // nobody to be ahead of
}

}  // namespace
}  // namespace onoma
