// SPDX-License-Identifier: Apache-2.0
// How groups of documents differ on the events that they share.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr std::size_t shown_rows = 20;
constexpr std::size_t widest_text = 100;  // running text is not read in longer lines

constexpr std::string_view shared_events =
    "What is compared of a group: the events that it and another group report, its documents of "
    "these, and those of all others there.";
constexpr std::string_view first =
    "In how many events the group alone had the earliest report, of how many where it could have: "
    "events that it and another group report, both of which have a document older than the event "
    "(who began later could not have been first), on more than one day. By chance is what random "
    "dealing of each event's "
    "documents to the groups gives, and p how often it gives as many. Of documents dated to the "
    "day: of two on one day neither is first.";
constexpr std::string_view expected =
    "How often the group would name the entity if in each event all documents did so equally "
    "often, per word. Only events count that name it (`events`).";
constexpr std::string_view log_ratio =
    "How many times the rate would have to double to get from the others to this group, within "
    "events (Mantel-Haenszel): 1 is twice as often in reports of the same event. Its 95 % interval "
    "is made of events.";
constexpr std::string_view permuted =
    "If the labels of the groups were dealt out anew within each event, how often would the group "
    "be as far from what is expected? Of all ways, none are drawn.";
constexpr std::string_view of_tokens =
    "The same when each mention falls to the group with its share of the words in the event: "
    "larger than permutation_p where the group's articles are longer and mentions few.";
constexpr std::string_view corrected =
    "The larger of both p, corrected for all entities and groups that were tested, shown or not "
    "(Benjamini-Hochberg).";
constexpr std::string_view verdict =
    "more, less: q is below 0.05, and the interval of the log ratio is above, or below, 0 (where "
    "one side has no mention there is none, and q alone decides). same: that interval lies within "
    "a fifth of the same rate. unsure: the events show neither.";
constexpr const char* no_ratio =
    "one side has no mention there, or fewer than three events carry the variance";
constexpr const char* no_race = "no event in which the group could have been first";

std::string noun_of(const EventComparison& comparison) {
    const std::string& by = comparison.by;
    const bool is_word = !by.empty() && std::all_of(by.begin(), by.end(), [](char letter) {
        return letter >= 'a' && letter <= 'z';
    });
    return is_word ? by : "group";
}

ColumnsOf<GroupWithinEvents> group_columns(const EventComparison& comparison) {
    const auto count = [](std::string key, std::string title, std::string_view meaning) {
        return Column{.key = std::move(key), .title = std::move(title), .meaning = meaning};
    };
    return {
        {{.key = comparison.by, .title = with_capital(noun_of(comparison)), .is_field = true},
         &GroupWithinEvents::group},
        {count("documents", "Documents", shared_events), &GroupWithinEvents::documents},
        {count("events", "Events\nshared", shared_events), &GroupWithinEvents::events},
        {count("event_documents", "Documents\nthere", shared_events),
         &GroupWithinEvents::event_documents},
        {count("other_documents", "of\nothers", shared_events),
         &GroupWithinEvents::other_documents},
        {count("first_events", "Could be\nfirst", first), &GroupWithinEvents::first_events},
        {count("first", "Was first", first), &GroupWithinEvents::first},
        {count("first_by_chance", "By\nchance", first), &GroupWithinEvents::first_by_chance},
        {probability("first_p", "p", no_race, first), &GroupWithinEvents::first_p},
    };
}

std::optional<std::string> interval_text(const EntityWithinEvents& it) {
    if (!it.test.log_ratio) return std::nullopt;
    const Interval& interval = it.test.log_ratio->interval;
    return fixed(interval.low, 2) + " to " + fixed(interval.high, 2);
}

ColumnsOf<EntityWithinEvents> entity_columns(const EventComparison& comparison) {
    const auto test = [](auto... member) { return at(&EntityWithinEvents::test, member...); };
    const auto ratio = [&](auto... member) {
        return test(&StratifiedComparison::log_ratio, member...);
    };
    return {
        {data("id"), &EntityWithinEvents::id},
        {{.key = "name", .title = "Entity"}, &EntityWithinEvents::name},
        {{.key = "type", .title = "Type"}, &EntityWithinEvents::type},
        {{.key = comparison.by, .title = with_capital(noun_of(comparison)), .is_field = true},
         &EntityWithinEvents::group},
        {{.key = "events", .title = "Events", .meaning = expected},
         test(&StratifiedComparison::informative_strata)},
        {{.key = "mentions", .title = "Mentions"}, test(&StratifiedComparison::hits)},
        {{.key = "expected_mentions", .title = "Expected", .meaning = expected},
         test(&StratifiedComparison::expected_hits)},
        {{.key = "other_mentions", .title = "of\nothers"}, test(&StratifiedComparison::other_hits)},
        {{.key = "log_ratio",
          .title = "Log\nratio",
          .meaning = log_ratio,
          .empty = no_ratio,
          .empty_title = "log ratio"},
         ratio(&Estimate::value)},
        {data("log_ratio_low", no_ratio), ratio(&Estimate::interval, &Interval::low)},
        {data("log_ratio_high", no_ratio), ratio(&Estimate::interval, &Interval::high)},
        {shown("95 %\ninterval", true), interval_text},
        {probability("permutation_p", "p by\nlabel", {}, permuted),
         test(&StratifiedComparison::p_of_labels)},
        {probability("word_p", "p by\nword", {}, of_tokens),
         test(&StratifiedComparison::p_of_tokens)},
        {probability("q", "q", {}, corrected), &EntityWithinEvents::q},
        {{.key = "verdict", .title = "Verdict", .meaning = verdict},
         [](const EntityWithinEvents& it) { return to_string(it.verdict); }},
    };
}

ColumnsOf<EventSettings> event_settings_columns() {
    return {
        {{.key = "days"}, &EventSettings::days},
        {{.key = "least_likeness"}, &EventSettings::least_likeness},
        {{.key = "least_share"}, &EventSettings::least_share},
    };
}

// The keys of JSON after the frame.
ColumnsOf<EventComparison> keys_of(const EventComparison& comparison) {
    ColumnOf<EventComparison> groups = list_of<EventComparison>(
        "by_" + comparison.by, group_columns(comparison), &EventComparison::groups);
    groups.pattern = "^by_";
    return {
        {{.key = "by"}, &EventComparison::by},
        object_in<EventComparison>("event_settings", event_settings_columns(),
                                   &EventComparison::settings),
        {{.key = "events"}, &EventComparison::events},
        {{.key = "event_documents"}, &EventComparison::documents},
        {{.key = "tested"}, &EventComparison::tested},
        {{.key = "correction"}, [](const EventComparison&) { return "Benjamini-Hochberg"; }},
        groups,
        list_of<EventComparison>("entities", entity_columns(comparison),
                                 &EventComparison::entities),
        empty_reasons_of<EventComparison>(entity_columns(comparison)),
    };
}

ColumnOf<CountedHere> settings_key() {
    return object_in<CountedHere>(
        "settings", settings_columns(),
        [](const CountedHere& here) -> const CountedHere& { return here; });
}

Json as_json(const ReportContext& context, const EventComparison& comparison) {
    Json json = framed(frame_of(context), keys_of(comparison), comparison);
    const CountedHere here{context.lexicon, context.settings, context.table};
    json.update(object_of(ColumnsOf<CountedHere>{settings_key()}, here));
    return json;
}

void paragraph(std::ostream& out, const ReportContext& context, const std::string& text) {
    write_paragraph(out, text, std::min(context.columns, widest_text));
}

void write_entities(std::ostream& out, const ReportContext& context,
                    const EventComparison& comparison) {
    std::vector<EntityWithinEvents> rows = comparison.entities;
    if (!context.table.top && rows.size() > shown_rows) rows.resize(shown_rows);
    const Table table = table_of(entity_columns(comparison), rows);
    out << '\n';
    paragraph(out, context,
              "Who is named more or less than in other reports of the same events, the surest "
              "first (a log ratio of 1 is twice as often):");
    out << '\n';
    write_text_table(out, table, context.columns, context.colour);
    const std::size_t omitted = comparison.entities.size() - rows.size();
    if (omitted > 0) {
        paragraph(out, context,
                  "and " + with_thousands(static_cast<std::int64_t>(omitted)) +
                      " more: --top and --format json have them");
    }
    out << '\n';
    const bool has_gap = std::any_of(
        rows.begin(), rows.end(), [](const EntityWithinEvents& it) { return !it.test.log_ratio; });
    if (has_gap) paragraph(out, context, std::string("Log ratio is empty: ") + no_ratio);
    paragraph(
        out, context,
        fmt::format("Each {0} against all others in the events that both report and that name "
                    "the entity. Expected: of each event's mentions its share of the words. "
                    "q: the larger p of labels dealt out within events and of words taken as "
                    "independent, Benjamini-Hochberg over {1}.",
                    noun_of(comparison), counted(comparison.tested, "test")));
}

void write_groups(std::ostream& out, const ReportContext& context,
                  const EventComparison& comparison) {
    std::vector<GroupWithinEvents> sharing = comparison.groups;
    std::erase_if(sharing, [](const GroupWithinEvents& group) { return group.events == 0; });
    write_text_table(out, table_of(group_columns(comparison), sharing), context.columns,
                     context.colour);
    const std::size_t others = comparison.groups.size() - sharing.size();
    if (others == 0) return;
    paragraph(out, context,
              "and " +
                  counted(static_cast<std::int64_t>(others), "further " + noun_of(comparison)) +
                  " without an event that others report");
}

void write_text(std::ostream& out, const ReportContext& context,
                const EventComparison& comparison) {
    const std::string noun = noun_of(comparison);
    if (comparison.events == 0) {
        paragraph(out, context,
                  "There is nothing to compare: no event is reported by two " + noun + "s.");
    } else {
        paragraph(out, context,
                  fmt::format("{} that two {}s or more report, in {} (copies of a story in a {} "
                              "are one):",
                              counted(comparison.events, "event"), noun,
                              counted(comparison.documents, "document"), noun));
        out << '\n';
        write_groups(out, context, comparison);
        if (!comparison.entities.empty()) write_entities(out, context, comparison);
    }
    write_footer(out, frame_of(context));
}

}  // namespace

Json within_shape() {
    const EventComparison none;
    std::vector<Column> keys = described(keys_of(none));
    keys.push_back(settings_key());
    return framed_shape(keys);
}

std::vector<ColumnMeaning> within_meanings() {
    const EventComparison any;
    std::vector<Column> all = described(entity_columns(any));
    const std::vector<Column> groups = described(group_columns(any));
    all.insert(all.end(), groups.begin(), groups.end());
    return meanings_of(all);
}

void write_event_comparison(std::ostream& out, Format format, const ReportContext& context,
                            const EventComparison& comparison) {
    write(out, format,
          {.table = [&] { return table_of(entity_columns(comparison), comparison.entities); },
           .json = [&] { return as_json(context, comparison); },
           .rows = "entities",
           .text = [&] { write_text(out, context, comparison); }});
}

}  // namespace onoma
