// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace onoma {
namespace {

constexpr const char* alone = "a single group has no others to be compared with";

// `own` where nothing else stands in the way.
std::string because(const GroupTests& tests, std::string own) {
    if (tests.weighted) return weighted_copies;
    return tests.single_group ? alone : std::move(own);
}

std::string why_no_permutation(const GroupTests& tests) {
    if (!tests.weighted && !tests.single_group && !tests.by_document_wanted) {
        return "no permutations were asked for";
    }
    return because(tests,
                   "fewer than two documents of the group, of all others, or that name the entity");
}

constexpr const char* open_end =
    "one side has no mention: nothing says how far from 0 the ratio is at most";

bool has_open_end(const std::optional<Estimate>& estimate) {
    return estimate && (std::isinf(estimate->interval.low) || std::isinf(estimate->interval.high));
}

// A cell of each kind: all that are kept, and of those that are not one of each entity and one of
// each group. Whether a cell that is not kept has a value depends on its entity, or on its group.
template <typename Visit>
void visit_each_kind(const Comparison& comparison, const Visit& visit) {
    std::vector<bool> is_seen(comparison.groups.size());
    for (const ComparisonRow& row : comparison.entities) {
        for (const TestedCell& cell : row.cells) {
            visit(PlacedCell{&row, &comparison.groups[cell.group].name, cell});
        }
        bool is_first = true;
        std::size_t kept = 0;
        for (std::size_t group = 0; group < is_seen.size(); ++group) {
            if (kept < row.cells.size() && row.cells[kept].group == group) {
                ++kept;
                continue;
            }
            if (is_first || !is_seen[group]) visit(cell_at(comparison, row, group));
            is_first = false;
            is_seen[group] = true;
        }
    }
}

bool has_open_end(const Comparison& comparison) {
    bool is_open = false;
    visit_each_kind(comparison, [&](const PlacedCell& placed) {
        is_open = is_open || has_open_end(placed.cell.test.log_ratio);
    });
    return is_open;
}

// An end that is infinite is open.
std::optional<std::string> interval_text(const std::optional<Estimate>& estimate) {
    if (!estimate) return std::nullopt;
    const auto& [low, high] = estimate->interval;
    if (std::isinf(low)) return "below " + fixed(high, 2);
    if (std::isinf(high)) return "above " + fixed(low, 2);
    return fixed(low, 2) + " to " + fixed(high, 2);
}

constexpr std::string_view counts_of_group =
    "How often the group names the entity, and in how many of its documents.";
constexpr std::string_view rate_interval =
    "The 95 % interval of the rate: where it would probably be if other documents of the same "
    "group had been collected. Made of documents, since a document that names somebody once tends "
    "to do so again. In this and all tests by document copies of a story in the same group are one "
    "document (--unit document: each is one).";
constexpr std::string_view log_odds =
    "How strongly the group sets itself apart from all others by this entity: the difference of "
    "the log odds that a mention is of it, in standard errors. Rare entities are held back by "
    "what all groups do together, so that three mentions against none do not come first. Above 0 "
    "the group favours it, below 0 the others do; beyond 2 and -2 it is worth a look.";
constexpr std::string_view log_ratio =
    "How many times the rate would have to double to get from all others to this group: 1 is "
    "twice as often, 2 four times, -1 half. When one side has no mention, half a mention is "
    "shared out to both in proportion to their words, so that the side without any is always the "
    "lower one. Its 95 % interval (log_ratio_low, log_ratio_high) takes each word as independent, "
    "and so is narrower than the truth in bursty news; it has one end only when a side has no "
    "mention.";
constexpr std::string_view g2 =
    "The log-likelihood ratio with the sign of the difference. It grows with the number of words "
    "and takes each as independent: good for ordering, too easily impressed as a test.";
constexpr std::string_view rate_ratio =
    "The rate of the group over that of all others. Its 90 % interval (rate_ratio_low, "
    "rate_ratio_high) is made of documents: it is what the verdict rests on, with q.";
constexpr std::string_view without_one =
    "The rate ratio when the one story that makes most of it is omitted, on whichever side: what "
    "is "
    "left of 3 times when it is 1.2 is one story.";
constexpr std::string_view by_document =
    "If the same documents were dealt out to the groups by chance, how often would the difference "
    "be at least as large? Words of one document stay together. Documents are dealt out among "
    "those of about the same length (ten strata, fewer for few documents), so that groups which "
    "only differ in length do not differ here. It is computed of all ways, none are drawn. It "
    "takes documents as interchangeable otherwise, as groups are not when one names somebody in "
    "few documents but often in each.";
constexpr std::string_view corrected =
    "p corrected for how many entities and groups were tested, whether they are shown or not "
    "(Benjamini-Hochberg): of all with a q below 0.05, about one in twenty is there by chance.";
constexpr std::string_view verdict =
    "same: the rate is within a fifth of that of the others, even at the ends of the interval of "
    "rate_ratio. more, less: q is below 0.05, and the rate is higher, or lower, at both ends of "
    "that interval (where one side has no mention there is none, and q alone decides). unsure: "
    "the documents show neither, which is no proof that there is no difference.";
constexpr std::string_view certainty =
    "How much may be made of the difference. sure: the verdict is not unsure. likely: q is below "
    "0.2, so that about one in five is there by chance, and the interval of rate_ratio is above or "
    "below 1. unclear: these documents cannot tell.";
constexpr std::string_view detectable =
    "How many times as often as all others the group would have to name the entity for these "
    "documents to show it, with a q of 0.05, in four of five such collections. Where it is 6, a "
    "verdict of unsure says nothing about a source that does so four times as often.";
constexpr std::string_view earlier =
    "With --against: mentions in the saved report, and the same statistics for all documents here "
    "against that report (with reference_log_ratio_low, reference_log_ratio_high), which take "
    "words "
    "as independent. The rate ratio (reference_rate_ratio_low and reference_rate_ratio_high are "
    "its 90 % interval), p and q are by documents: the report has "
    "the standard error of each rate and its degrees of freedom, so its documents are not needed "
    "(Welch's test of the roots of rates).";

// An estimate with the ends of its interval: three columns.
template <typename Row, typename Part>
void add_estimate(ColumnsOf<Row>& columns, Column column, const std::string& no_end, Part part) {
    const std::string key = column.key;
    columns.push_back({std::move(column), at(part, &Estimate::value)});
    columns.push_back({data(key + "_low", no_end), at(part, &Estimate::interval, &Interval::low)});
    columns.push_back(
        {data(key + "_high", no_end), at(part, &Estimate::interval, &Interval::high)});
}

ColumnsOf<GroupTest> test_columns(const Comparison& comparison) {
    const GroupTests& tests = comparison.tests;
    const std::string no_words = because(tests, "the group, or all others, have no words");
    const std::string no_rate =
        tests.weighted ? weighted_copies
                       : "no mention in the group, or fewer than two documents with words";
    ColumnsOf<GroupTest> columns = {
        {data("rate_low", no_rate, rate_interval), at(&GroupTest::rate_interval, &Interval::low)},
        {data("rate_high", no_rate, rate_interval), at(&GroupTest::rate_interval, &Interval::high)},
        {{.key = "log_odds_z",
          .title = "z",
          .meaning = log_odds,
          .empty = because(tests, "the group and all others name nobody else"),
          .empty_title = "z"},
         &GroupTest::log_odds_z},
    };
    add_estimate(columns,
                 {.key = "log_ratio",
                  .title = "Log\nratio",
                  .meaning = log_ratio,
                  .empty = no_words,
                  .empty_title = "log ratio"},
                 has_open_end(comparison) ? open_end : no_words, &GroupTest::log_ratio);
    columns.push_back({shown("95 %\ninterval", true),
                       [](const GroupTest& test) { return interval_text(test.log_ratio); }});
    columns.push_back({data("g2", no_words, g2), &GroupTest::g2});
    const std::string no_ratio =
        because(tests, "no mention in the group or in all others, or fewer than two documents");
    add_estimate(columns, data("rate_ratio", no_ratio, rate_ratio), no_ratio,
                 &GroupTest::rate_ratio);
    columns.push_back({data("rate_ratio_without_one", no_ratio, without_one),
                       &GroupTest::rate_ratio_without_one});
    Column permuted =
        probability("permutation_p", "p by\ndocument", why_no_permutation(tests), by_document);
    permuted.empty_title = "p by document and q";
    columns.push_back({std::move(permuted), &GroupTest::permutation_p});
    columns.push_back({probability("q", "q", why_no_permutation(tests), corrected), &GroupTest::q});
    columns.push_back({{.key = "verdict",
                        .title = "Verdict",
                        .meaning = verdict,
                        .empty = because(tests, "neither a permutation p nor a rate ratio"),
                        .empty_title = "verdict"},
                       [](const GroupTest& test) {
                           return test.verdict ? std::optional(to_string(*test.verdict))
                                               : std::nullopt;
                       }});
    columns.push_back({data("certainty", {}, certainty),
                       [](const GroupTest& test) { return to_string(test.certainty); }});
    columns.push_back({data("detectable_ratio", why_no_permutation(tests), detectable),
                       &GroupTest::detectable_ratio});
    return columns;
}

// A column of the reference beside the cells of the same entity: it has its own object in JSON.
Column of_reference(Column column) {
    column.key = "reference_" + column.key;
    column.meaning = column.key.ends_with("_low") || column.key.ends_with("_high")
                         ? std::string_view()
                         : earlier;
    column.empty.clear();
    column.in_text = column.in_json = false;
    return column;
}

ColumnsOf<ReferenceRow> reference_tests(const std::string& empty = {},
                                        const std::string& no_end = {}) {
    ColumnsOf<ReferenceRow> columns;
    add_estimate(columns, {.key = "log_ratio", .title = "Log\nratio", .empty = empty}, no_end,
                 &ReferenceRow::log_ratio);
    columns.push_back({data("g2", empty), &ReferenceRow::g2});
    columns.push_back(
        {{.key = "log_odds_z", .title = "z", .empty = empty}, &ReferenceRow::log_odds_z});
    return columns;
}

ColumnsOf<ReferenceRow> reference_by_documents(const std::string& why_weighted) {
    const std::string empty =
        why_weighted.empty() ? "the report has no standard errors: save it again" : why_weighted;
    const std::string no_ratio = why_weighted.empty() ? "one side has no mention" : why_weighted;
    ColumnsOf<ReferenceRow> columns;
    add_estimate(columns, data("rate_ratio", no_ratio), no_ratio, &ReferenceRow::rate_ratio);
    columns.push_back({data("p", empty), &ReferenceRow::p});
    columns.push_back({probability("q", "q", empty, {}), &ReferenceRow::q});
    return columns;
}

}  // namespace

std::string noun_of(const Comparison& comparison) {
    const bool is_word = !comparison.by.empty() &&
                         std::all_of(comparison.by.begin(), comparison.by.end(),
                                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
    return is_word ? comparison.by : "group";
}

PlacedCell cell_at(const Comparison& comparison, const ComparisonRow& row, std::size_t group) {
    return {&row, &comparison.groups[group].name, comparison.cell(row, group), nullptr};
}

std::vector<PlacedCell> cells_of(const Comparison& comparison, const ComparisonRow& row) {
    std::vector<PlacedCell> cells;
    cells.reserve(comparison.groups.size());
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        cells.push_back(cell_at(comparison, row, group));
    }
    return cells;
}

std::vector<std::size_t> largest_groups(const std::vector<GroupColumn>& groups, std::size_t most) {
    std::vector<std::size_t> chosen(groups.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
        return groups[a].documents > groups[b].documents;
    });
    if (chosen.size() > most) chosen.resize(most);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

ColumnsOf<PlacedCell> cell_columns(const Comparison& comparison) {
    const auto entity = [](const PlacedCell& it) -> const FrequencyRow& { return it.row->entity; };
    const auto cell = [](const PlacedCell& it) -> const TestedCell& { return it.cell; };
    const auto beside = [](std::string key) {
        Column column = data(std::move(key));
        column.in_json = false;
        return column;
    };
    ColumnsOf<PlacedCell> columns = {
        {beside("id"), at(entity, &FrequencyRow::id)},
        {beside("name"), at(entity, &FrequencyRow::name)},
        {beside("type"), at(entity, &FrequencyRow::type)},
        {{.key = comparison.by, .title = with_capital(noun_of(comparison)), .is_field = true},
         [](const PlacedCell& it) { return *it.group; }},
        {shown("Entity"), at(entity, &FrequencyRow::name)},
        {data("mentions", {}, counts_of_group), at(cell, &TestedCell::mentions)},
        {data("documents", {}, counts_of_group), at(cell, &TestedCell::documents)},
        {data("rate_per_1000_words", {},
              "Mentions in 1,000 words of that group, so that large and small groups can be "
              "compared."),
         [](const PlacedCell& it) { return it.cell.rate_per_1000_words.value_or(0.0); }},
        {data("weighted_mentions", {},
              "Mentions when all copies of a story share the weight of one document."),
         at(cell, &TestedCell::weighted_mentions)},
    };
    add_columns(columns, test_columns(comparison), at(cell, &TestedCell::test));
    return columns;
}

ColumnsOf<PlacedCell> reference_cell_columns() {
    ColumnsOf<ReferenceRow> of_row = {{data("mentions"), &ReferenceRow::reference_mentions}};
    const ColumnsOf<ReferenceRow> tests = reference_tests();
    of_row.insert(of_row.end(), tests.begin(), tests.end());
    const ColumnsOf<ReferenceRow> by_documents = reference_by_documents({});
    of_row.insert(of_row.end(), by_documents.begin(), by_documents.end());
    ColumnsOf<PlacedCell> columns;
    for (const ColumnOf<ReferenceRow>& column : of_row) {
        columns.push_back({of_reference(column), [value = column.value](const PlacedCell& cell) {
                               return cell.reference == nullptr ? Json() : value(*cell.reference);
                           }});
    }
    return columns;
}

ColumnsOf<ReferenceRow> reference_columns(const ReferenceComparison& reference) {
    const std::string empty = reference.weighted ? "copies of a story are weighted" : "";
    const bool is_open = std::any_of(reference.rows.begin(), reference.rows.end(),
                                     [](const auto& row) { return has_open_end(row.log_ratio); });
    ColumnsOf<ReferenceRow> columns = {
        {data("id"), &ReferenceRow::id},
        {shown("Entity"), &ReferenceRow::name},
        {data("name"), &ReferenceRow::name},
        {data("type"), &ReferenceRow::type},
        {{.key = "mentions", .title = "Mentions"}, &ReferenceRow::mentions},
        {{.key = "reference_mentions", .title = "there"}, &ReferenceRow::reference_mentions},
        {{.key = "rate_per_1000_words", .title = "per 1,000\nwords"},
         &ReferenceRow::rate_per_1000_words},
        {{.key = "reference_rate_per_1000_words", .title = "there"},
         &ReferenceRow::reference_rate_per_1000_words},
    };
    for (const ColumnOf<ReferenceRow>& column :
         reference_tests(empty, is_open ? open_end : empty)) {
        columns.push_back(column);
        if (column.key != "log_ratio") continue;
        columns.push_back({shown("95 %\ninterval", true),
                           [](const ReferenceRow& row) { return interval_text(row.log_ratio); }});
    }
    for (const ColumnOf<ReferenceRow>& column : reference_by_documents(empty)) {
        columns.push_back(column);
    }
    return columns;
}

namespace {

std::vector<Column> empty_cell_columns(const Comparison& comparison) {
    const ColumnsOf<PlacedCell> columns = cell_columns(comparison);
    std::vector<bool> is_empty(columns.size());
    visit_each_kind(comparison, [&](const PlacedCell& cell) {
        for (std::size_t index = 0; index < columns.size(); ++index) {
            if (is_empty[index] || columns[index].empty.empty()) continue;
            is_empty[index] = columns[index].value(cell).is_null();
        }
    });
    std::vector<Column> found;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (is_empty[index]) found.push_back(columns[index]);
    }
    return found;
}

// Also those that were omitted: a pair has no value where a group names nobody.
std::vector<GroupPair> pairs_of_each_kind(const Comparison& comparison) {
    std::vector<GroupPair> pairs = comparison.pairs;
    const bool has_silent =
        std::any_of(comparison.groups.begin(), comparison.groups.end(),
                    [](const GroupColumn& group) { return group.entities == 0; });
    if (comparison.pairs_omitted > 0 && has_silent) pairs.emplace_back();
    return pairs;
}

}  // namespace

std::vector<Column> empty_columns(const Comparison& comparison) {
    std::vector<Column> found = empty_cell_columns(comparison);
    const auto add = [&](const auto& columns, const auto& rows) {
        const std::vector<Column> more = columns_with_gaps(columns, rows);
        found.insert(found.end(), more.begin(), more.end());
    };
    add(gap_columns(comparison), comparison.gaps.rows);
    add(first_report_columns(), comparison.first_reports);
    add(group_pair_columns(comparison), pairs_of_each_kind(comparison));
    return found;
}

}  // namespace onoma
