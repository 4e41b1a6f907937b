// SPDX-License-Identifier: Apache-2.0
// How groups of documents differ, as JSON, CSV and sentences.

#include <fmt/format.h>

#include <ostream>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/joined.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/reports.hpp"
#include "report/comparison_columns.hpp"
#include "report/comparison_text.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// How groups of documents differ: everything that a comparison has, as JSON and CSV.

// Keys of JSON: rows of a list that other keys have in their name.
template <typename Whole, typename Row, typename Rows>
ColumnOf<Whole> by_group(const Comparison& comparison, ColumnsOf<Row> columns, Rows rows) {
    ColumnOf<Whole> list = list_of<Whole>("by_" + comparison.by, std::move(columns), rows);
    list.pattern = "^by_";
    return list;
}

ColumnsOf<GroupColumn> group_columns(const Comparison& comparison) {
    return {{{.key = comparison.by, .is_field = true}, &GroupColumn::name},
            {{.key = "documents"}, &GroupColumn::documents},
            {{.key = "words"}, &GroupColumn::words},
            {{.key = "mentions"}, &GroupColumn::mentions},
            {{.key = "entities"}, &GroupColumn::entities}};
}

std::vector<std::string> silent_names(const Comparison& comparison, const ComparisonRow& row) {
    std::vector<std::string> names;
    for (const std::size_t group : comparison.silent_groups(row)) {
        names.push_back(comparison.groups[group].name);
    }
    return names;
}

constexpr const char* not_permuted = "no permutations, or fewer than two documents name it";
constexpr std::string_view omnibus =
    "Whether the groups differ in an entity at all, before one is asked about: the smallest "
    "permutation_p of its groups, corrected for their number (Simes), and the same corrected for "
    "all entities (Benjamini-Hochberg).";

ColumnsOf<ComparisonRow> entity_columns(const Comparison& comparison) {
    const auto in = [](auto member) { return at(&ComparisonRow::entity, member); };
    return {
        {{.key = "id"}, in(&FrequencyRow::id)},
        {{.key = "name"}, in(&FrequencyRow::name)},
        {{.key = "type"}, in(&FrequencyRow::type)},
        {{.key = "mentions"}, in(&FrequencyRow::mentions)},
        {{.key = "documents"}, in(&FrequencyRow::documents)},
        {{.key = "sources"}, in(&FrequencyRow::sources)},
        {data("rate_error", "there are fewer than two documents with words"),
         in(&FrequencyRow::rate_error)},
        {data("rate_degrees_of_freedom", "there are fewer than two documents with words"),
         in(&FrequencyRow::rate_freedom)},
        by_group<ComparisonRow>(
            comparison, cell_columns(comparison),
            [&comparison](const ComparisonRow& row) { return cells_of(comparison, row); }),
        {{.key = "missing_in"},
         [&comparison](const ComparisonRow& row) { return silent_names(comparison, row); }},
        {{.key = "listed"}, [](const ComparisonRow& row) { return !row.entity.provisional; }},
        {data("omnibus_p", not_permuted, omnibus), &ComparisonRow::omnibus_p},
        {data("omnibus_q", not_permuted, omnibus), &ComparisonRow::omnibus_q},
    };
}

ColumnsOf<Comparison> test_keys() {
    const auto tests = [](auto member) { return at(&Comparison::tests, member); };
    return {
        {{.key = "sampling_unit"},
         [](const Comparison& comparison) { return to_string(comparison.tests.unit); }},
        {{.key = "units"}, tests(&GroupTests::units)},
        {{.key = "strata"}, tests(&GroupTests::strata)},
        {{.key = "tested"}, tests(&GroupTests::tested)},
        {{.key = "approximated"}, tests(&GroupTests::approximated)},
        {{.key = "threshold"}, tests(&GroupTests::threshold)},
        {{.key = "entities_tested"}, tests(&GroupTests::entities_tested)},
        {{.key = "gaps_tested"}, at(&Comparison::gaps, &Gaps::tested)},
        {{.key = "entities_left_out"}, &Comparison::entities_left_out},
        {{.key = "correction"}, [](const Comparison&) { return "Benjamini-Hochberg"; }},
    };
}

// A point without a place has null for its axes.
ColumnsOf<MapPoint> with_place(ColumnsOf<MapPoint> columns) {
    constexpr const char* nowhere = "the group names none of the entities on the map";
    const auto axes = [](std::vector<double> MapPoint::*axes_of) {
        return [=](const MapPoint& point) {
            return point.place.empty() ? std::nullopt : std::optional(point.*axes_of);
        };
    };
    columns.push_back({data("place", nowhere), axes(&MapPoint::place)});
    columns.push_back({data("contribution", nowhere), axes(&MapPoint::contribution)});
    return columns;
}

ColumnsOf<MapPoint> map_group_columns(const Comparison& comparison) {
    constexpr const char* no_spread = "fewer than two documents, no place, or no permutations";
    constexpr std::string_view spread =
        "Where a group lies in 95 of 100 cases when its documents are drawn anew, on each axis: "
        "groups "
        "whose ranges overlap may as well lie the other way round.";
    ColumnsOf<MapPoint> columns =
        with_place({{{.key = comparison.by, .is_field = true}, &MapPoint::name}});
    const auto ends = [](double Interval::*end) {
        return [end](const MapPoint& point) {
            std::vector<double> values;
            for (const Interval& axis : point.spread) values.push_back(axis.*end);
            return values.empty() ? std::nullopt : std::optional(values);
        };
    };
    columns.push_back({data("place_low", no_spread, spread), ends(&Interval::low)});
    columns.push_back({data("place_high", no_spread, spread), ends(&Interval::high)});
    return columns;
}

ColumnsOf<GroupMap> map_keys(const Comparison& comparison) {
    return {
        {{.key = "inertia_explained",
          .meaning = "How much of all differences between the groups an axis of the map shows. "
                     "Groups that lie near each other name the same entities in the same "
                     "proportions. A group that names none of the entities on the map has no "
                     "place; in the middle are those that name all as the groups together do."},
         &GroupMap::inertia_explained},
        {{.key = "total_inertia",
          .meaning = "How far all groups are from naming everybody in the same proportions. With "
                     "documents dealt out to the groups at random it is inertia_by_chance on "
                     "average, and as large in a part p of all ways: with a p above 0.05 the map "
                     "shows chance."},
         &GroupMap::total_inertia},
        {{.key = "inertia_by_chance"}, &GroupMap::inertia_by_chance},
        {{.key = "p"}, &GroupMap::p},
        list_of<GroupMap>("groups", map_group_columns(comparison), &GroupMap::groups),
        list_of<GroupMap>(
            "entities",
            with_place({{{.key = "id"}, &MapPoint::id}, {{.key = "name"}, &MapPoint::name}}),
            &GroupMap::entities),
    };
}

ColumnsOf<ReferenceComparison> reference_keys(const ReferenceComparison& reference) {
    const auto corpus = [](auto member) { return at(&ReferenceComparison::corpus, member); };
    return {
        {{.key = "file"}, corpus(&ReferenceCorpus::file)},
        {{.key = "documents"}, corpus(&ReferenceCorpus::documents)},
        {{.key = "words"}, corpus(&ReferenceCorpus::words)},
        {{.key = "mentions"}, &ReferenceComparison::mentions},
        {{.key = "only_here"}, &ReferenceComparison::only_here},
        {{.key = "only_there"}, &ReferenceComparison::only_there},
        list_of<ReferenceComparison>("entities", reference_columns(reference),
                                     &ReferenceComparison::rows),
        empty_reasons_of<ReferenceComparison>(reference_columns(reference)),
    };
}

Json reasons_in(const Comparison& comparison) {
    Json reasons = empty_reasons(empty_columns(comparison));
    if (!comparison.map) {
        reasons["map"] = "fewer than two groups or entities, or no difference between groups";
        return reasons;
    }
    const ColumnsOf<MapPoint> points = map_group_columns(comparison);
    reasons.update(empty_reasons(columns_with_gaps(points, comparison.map->groups)));
    return reasons;
}

// The keys of JSON after the frame.
ColumnsOf<Comparison> keys_of(const Comparison& comparison) {
    const ColumnsOf<GroupMap> map = map_keys(comparison);
    const ColumnsOf<ReferenceComparison> reference =
        reference_keys(comparison.reference.value_or(ReferenceComparison()));
    return {
        {{.key = "by"}, &Comparison::by},
        by_group<Comparison>(comparison, group_columns(comparison), &Comparison::groups),
        object_in<Comparison>("tests", test_keys(),
                              [](const Comparison& whole) -> const Comparison& { return whole; }),
        {{.key = "entities_left_out"}, &Comparison::entities_left_out},
        streamed_list_of<Comparison>("entities", entity_columns(comparison), &Comparison::entities),
        list_of<Comparison>("gaps", gap_columns(comparison), at(&Comparison::gaps, &Gaps::rows)),
        list_of<Comparison>("first_reports", first_report_columns(), &Comparison::first_reports),
        list_of<Comparison>("similarity", group_pair_columns(comparison), &Comparison::pairs),
        {{.key = "map", .shape = shape::or_null(shape_of(map))},
         [map](const Comparison& whole) {
             return whole.map ? object_of(map, *whole.map) : Json();
         }},
        {{.key = "against", .is_optional = true, .shape = shape_of(reference)},
         [reference](const Comparison& whole) {
             return whole.reference ? object_of(reference, *whole.reference) : Json();
         }},
        {{.key = "empty", .shape = shape::map_of(shape::text())}, reasons_in},
    };
}

// One row an entity and group: what spreadsheets and statistics programs pivot. They may be very
// many, so that those of one entity are made and written before the next.
template <typename Take>
void make_long_table(const Comparison& comparison, const TableView& view, const Take& take) {
    ColumnsOf<PlacedCell> columns = cell_columns(comparison);
    std::unordered_map<std::string_view, const ReferenceRow*> references;
    if (comparison.reference) {
        const ColumnsOf<PlacedCell> more = reference_cell_columns();
        columns.insert(columns.end(), more.begin(), more.end());
        for (const ReferenceRow& row : comparison.reference->rows) references.emplace(row.id, &row);
    }
    take(with_digits(table_of(columns, std::vector<PlacedCell>()), view));
    for (const ComparisonRow& row : comparison.entities) {
        std::vector<PlacedCell> cells = cells_of(comparison, row);
        const auto reference = references.find(row.entity.id);
        for (PlacedCell& cell : cells) {
            if (reference != references.end()) cell.reference = reference->second;
        }
        take(with_digits(table_of(columns, cells), view));
    }
}

void write_long_table(std::ostream& out, Format format, const Comparison& comparison,
                      const TableView& view) {
    bool is_first = true;
    make_long_table(comparison, view, [&](const Table& table) {
        if (std::exchange(is_first, false)) write_header(out, format, table.columns);
        for (const auto& values : table.rows) write_row(out, format, table.columns, values);
    });
}

Table long_table_of(const Comparison& comparison, const TableView& view) {
    Table whole;
    make_long_table(comparison, view, [&](Table part) {
        whole.columns = std::move(part.columns);
        for (auto& values : part.rows) whole.rows.push_back(std::move(values));
    });
    return whole;
}

std::vector<NamedTable> further_tables(const Comparison& comparison, const TableView& view) {
    const auto shown = [&](Table table) { return with_digits(std::move(table), view); };
    return {{"gaps", shown(table_of(gap_columns(comparison), comparison.gaps.rows))},
            {"first reports", shown(table_of(first_report_columns(), comparison.first_reports))},
            {"similarity", shown(table_of(group_pair_columns(comparison), comparison.pairs))}};
}

// How the articles were counted.
ColumnOf<CountedHere> settings_key() {
    return object_in<CountedHere>(
        "settings", settings_columns(),
        [](const CountedHere& here) -> const CountedHere& { return here; });
}

Json to_json(const ReportContext& context, const Comparison& comparison) {
    Json json = framed(frame_of(context), keys_of(comparison), comparison);
    const CountedHere here{context.lexicon, context.settings, context.table};
    json.update(object_of(ColumnsOf<CountedHere>{settings_key()}, here));
    return json;
}

void write_tables_as_markdown(std::ostream& out, const Comparison& comparison,
                              const TableView& view) {
    write_markdown(out, wide_table(comparison, view).table);
    if (comparison.pairs.empty()) return;
    out << '\n';
    write_markdown(out, group_pair_table(comparison, view).table);
}

}  // namespace

Json compare_shape() {
    const Comparison none;
    std::vector<Column> keys = described(keys_of(none));
    keys.push_back(settings_key());
    return framed_shape(keys);
}

std::vector<ColumnMeaning> comparison_meanings() {
    const Comparison any;
    std::vector<Column> all = described(cell_columns(any));
    for (const auto& more :
         {described(gap_columns(any)), described(first_report_columns()),
          described(group_pair_columns(any)), described(reference_cell_columns()),
          described(map_keys(any)), described(map_group_columns(any))}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return meanings_of(all);
}

DataTable data_of(const Comparison& comparison) {
    return data_of(long_table_of(comparison, TableView()));
}

void write_comparison(std::ostream& out, Format format, const ReportContext& context,
                      const Comparison& comparison) {
    const TableView& view = context.view;
    if (format == Format::md) return write_tables_as_markdown(out, comparison, view);
    if (has_rows(format)) return write_long_table(out, format, comparison, view);
    write(out, format,
          {.table = [&] { return long_table_of(comparison, view); },
           .json = [&] { return to_json(context, comparison); },
           .rows = "entities",
           .text = [&] { write_comparison_text(out, context, comparison); },
           .more = [&] { return further_tables(comparison, view); }});
}

// What stands out between groups: gaps, who was first, how alike groups are.

namespace {

constexpr std::string_view gap_expected =
    "Of a gap: how often the group would name the entity if it did so as often as all others "
    "together.";
constexpr std::string_view gap_test =
    "Of a gap: how likely the group is silent by chance, and the same corrected for all entities "
    "and "
    "groups that could have been a gap. Chance deals the documents out among those of about the "
    "same length, or lets each name the entity as its length and the others' rate make it likely; "
    "the larger of both counts. Copies of a story in a group are one document.";
constexpr std::string_view lead =
    "Of who was first: the days from the first document that names the entity to the next of "
    "another group. Only groups with a document before that first day count: one that begins "
    "later could not have been first. Known to the day, and only within what was read: whoever "
    "has more documents here is first more often.";
constexpr std::string_view likeness =
    "How alike two groups are: the part of all their entities that both name; the same of the "
    "smaller group's; how far their rankings agree, the top weighing most (1 the same, 0 nothing "
    "in common; the order of entities with as many mentions is open, and counts as open); how far "
    "their shares of attention are apart (0 the same, 1 nothing in common); and the cosine of "
    "their mentions (1 the same proportions). All of these depend on how much the groups wrote: "
    "groups of few documents are unlike each other by chance. Beside the distance stands what it "
    "is in 95 of 100 cases when the same documents are dealt out to the groups at random "
    "(jensen_shannon_chance_low, jensen_shannon_chance_high): only above that do two groups "
    "differ.";

std::string why_no_chance(const Comparison& comparison) {
    if (comparison.tests.weighted) return weighted_copies;
    if (!comparison.tests.by_document_wanted) return "no permutations were asked for";
    return "one of both groups names nobody, or there are more than 400 pairs of groups";
}

std::optional<std::string> chance_text(const GroupPair& pair) {
    if (!pair.distance_by_chance) return std::nullopt;
    return fixed(pair.distance_by_chance->low, 3) + " to " +
           fixed(pair.distance_by_chance->high, 3);
}

}  // namespace

ColumnsOf<Gap> gap_columns(const Comparison& comparison) {
    Column exact_p = probability("silence_p", "p", weighted_copies, gap_test);
    exact_p.empty_title = "p of silence and its q";
    return {
        {data("id"), &Gap::id},
        {{.key = "name", .title = "Entity"}, &Gap::name},
        {{.key = comparison.by,
          .title = with_capital(noun_of(comparison)),
          .before = "name",
          .is_field = true},
         &Gap::group},
        {shown("Others\nnaming it", true),
         [](const Gap& gap) {
             return fmt::format("{} of {}", gap.groups_naming, gap.other_groups);
         }},
        {data("groups_naming"), &Gap::groups_naming},
        {data("other_groups"), &Gap::other_groups},
        {data("documents_naming"), &Gap::documents_naming},
        {{.key = "expected_mentions", .title = "Expected\nmentions", .meaning = gap_expected},
         &Gap::expected_mentions},
        {{.key = "expected_documents", .title = "Expected\ndocuments", .meaning = gap_expected},
         &Gap::expected_documents},
        {std::move(exact_p), &Gap::p},
        {probability("silence_q", "q", weighted_copies, gap_test), &Gap::q},
    };
}

ColumnsOf<FirstReport> first_report_columns() {
    constexpr const char* no_next =
        "no other group with a document before that day names it in a later one, both dated to the "
        "day";
    return {
        {data("id"), &FirstReport::id},
        {{.key = "name", .title = "Entity"}, &FirstReport::name},
        {shown("First"), [](const FirstReport& report) { return joined(report.groups); }},
        {data("first"), &FirstReport::groups},
        {{.key = "date", .title = "On"}, &FirstReport::date},
        {shown("Days\nahead", true),
         [](const FirstReport& report) {
             return report.days_ahead ? with_thousands(*report.days_ahead) : std::string("\u00B7");
         }},
        {shown("of"), [](const FirstReport& report) { return joined(report.next_groups); }},
        {data("next"), &FirstReport::next_groups},
        {data("next_date", no_next), &FirstReport::next_date},
        {data("days_ahead", no_next, lead), &FirstReport::days_ahead},
        {{.key = "undated_documents", .title = "Documents\nwithout day"},
         &FirstReport::undated_documents},
    };
}

ColumnsOf<GroupPair> group_pair_columns(const Comparison& comparison) {
    const std::string noun = noun_of(comparison);
    const auto measure = [](std::string key, std::string title) {
        return Column{.key = std::move(key),
                      .title = std::move(title),
                      .meaning = likeness,
                      .decimals = 3,
                      .empty = "one of both groups names nobody"};
    };
    Column overlap = measure("overlap", "Overlap");
    overlap.empty_title = "overlap, RBO, JS distance and cosine";
    return {
        {{.key = "first", .title = with_capital(noun)}, &GroupPair::first},
        {{.key = "second", .title = "and " + noun}, &GroupPair::second},
        {{.key = "first_entities", .title = "Entities"}, &GroupPair::first_entities},
        {{.key = "second_entities", .title = "and"}, &GroupPair::second_entities},
        {{.key = "shared_entities", .title = "Shared"}, &GroupPair::shared_entities},
        {measure("jaccard", "Jaccard"), &GroupPair::jaccard},
        {std::move(overlap), &GroupPair::overlap},
        {measure("rank_biased_overlap", "RBO"), &GroupPair::rank_biased_overlap},
        {measure("jensen_shannon_distance", "JS\ndistance"), &GroupPair::jensen_shannon_distance},
        {shown("at\nrandom", true), chance_text},
        {data("jensen_shannon_chance_low", why_no_chance(comparison)),
         at(&GroupPair::distance_by_chance, &Interval::low)},
        {data("jensen_shannon_chance_high", why_no_chance(comparison)),
         at(&GroupPair::distance_by_chance, &Interval::high)},
        {measure("cosine", "Cosine"), &GroupPair::cosine},
    };
}

}  // namespace onoma
