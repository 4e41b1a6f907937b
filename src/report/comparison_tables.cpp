// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/report_frame.hpp"

namespace onoma {
namespace {

constexpr std::size_t shown_rows = 10;       // of a table
constexpr std::size_t shown_of_a_group = 5;  // of the most telling
constexpr std::size_t shown_of_all_groups = 60;
constexpr std::size_t shown_at_an_end = 3;  // of an axis

std::string with_capital(std::string noun) {
    noun.front() = static_cast<char>(noun.front() - 'a' + 'A');
    return noun;
}

std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        if (!list.empty()) list += ", ";
        list += name;
    }
    return list;
}

// An end that is infinite is open.
Cell interval_cell(const std::optional<Estimate>& estimate) {
    if (!estimate) return Empty{};
    const auto& [low, high] = estimate->interval;
    if (std::isinf(low)) return "below " + fixed(high, 2);
    if (std::isinf(high)) return "above " + fixed(low, 2);
    return fixed(low, 2) + " to " + fixed(high, 2);
}

// Takes the first `most` rows.
void cut(Table& table, std::size_t most, std::size_t& left_out) {
    left_out = table.rows.size() > most ? table.rows.size() - most : 0;
    if (left_out > 0) table.rows.resize(most);
}

std::optional<double> value_of(const std::optional<Estimate>& estimate) {
    return estimate ? std::optional(estimate->value) : std::nullopt;
}

// Rows that name the entity or test its absence, the largest |z| first.
std::vector<const ComparisonRow*> telling_of(const Comparison& comparison, std::size_t group) {
    std::vector<const ComparisonRow*> rows;
    for (const ComparisonRow& row : comparison.entities) {
        if (row.by_group[group].test.log_odds_z) rows.push_back(&row);
    }
    const auto size_of = [&](const ComparisonRow* row) {
        return std::abs(*row->by_group[group].test.log_odds_z);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const ComparisonRow* a, const ComparisonRow* b) {
        return size_of(a) > size_of(b);
    });
    return rows;
}

// The names of points at one end of an axis, those that contribute most first.
std::string end_of_axis(const std::vector<MapPoint>& points, std::size_t axis, double sign) {
    std::vector<const MapPoint*> there;
    for (const MapPoint& point : points) {
        if (!point.place.empty() && point.place[axis] * sign > 0.0) there.push_back(&point);
    }
    std::stable_sort(there.begin(), there.end(), [&](const MapPoint* a, const MapPoint* b) {
        return a->contribution[axis] > b->contribution[axis];
    });
    if (there.size() > shown_at_an_end) there.resize(shown_at_an_end);
    std::vector<std::string> names;
    for (const MapPoint* point : there) names.push_back(point->name);
    return joined(names);
}

}  // namespace

std::string noun_of(const Comparison& comparison) {
    const bool is_word = !comparison.by.empty() &&
                         std::all_of(comparison.by.begin(), comparison.by.end(),
                                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
    return is_word ? comparison.by : "group";
}

Table to_wide_table(const Comparison& comparison) {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"}, {.key = "type", .title = "Type"}};
    for (const GroupColumn& group : comparison.groups) {
        table.columns.push_back({.key = group.name, .title = group.name, .is_figure = true});
    }
    table.columns.push_back({.key = "missing_in", .title = "Missing in"});
    for (const ComparisonRow& row : comparison.entities) {
        std::vector<Cell> cells = {row.entity.name, row.entity.type};
        for (const GroupCell& cell : row.by_group) {
            cells.emplace_back(cell.mentions == 0
                                   ? std::string("\u00B7")
                                   : fmt::format("{} ({:.2f})", with_thousands(cell.mentions),
                                                 cell.rate_per_1000_words));
        }
        const std::size_t missing = row.missing_in.size();
        cells.emplace_back(missing == 0 ? std::string()
                           : missing == 1
                               ? row.missing_in.front()
                               : counted(static_cast<std::int64_t>(missing), noun_of(comparison)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table to_telling_table(const Comparison& comparison, std::size_t& left_out) {
    Table table;
    table.columns = {
        {.key = "group", .title = with_capital(noun_of(comparison))},
        {.key = "name", .title = "Entity"},
        {.key = "log_odds_z", .title = "z"},
        {.key = "log_ratio", .title = "Log\nratio"},
        {.key = "interval", .title = "95 %\ninterval", .is_figure = true},
        {.key = "permutation_p", .title = "p by\ndocument", .decimals = 4, .is_probability = true},
        {.key = "q", .title = "q", .decimals = 4, .is_probability = true},
        {.key = "verdict", .title = "Verdict"},
    };
    const std::size_t groups = std::max<std::size_t>(1, comparison.groups.size());
    const std::size_t of_each =
        std::clamp<std::size_t>(shown_of_all_groups / groups, 1, shown_of_a_group);
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        std::vector<const ComparisonRow*> rows = telling_of(comparison, group);
        if (rows.size() > of_each) rows.resize(of_each);
        for (const ComparisonRow* row : rows) {
            const GroupTest& test = row->by_group[group].test;
            table.rows.push_back(
                {comparison.groups[group].name, row->entity.name, *test.log_odds_z,
                 cell_of(value_of(test.log_ratio)), interval_cell(test.log_ratio),
                 cell_of(test.permutation_p), cell_of(test.q),
                 test.verdict ? Cell(std::string(to_string(*test.verdict))) : Cell(Empty{})});
        }
    }
    cut(table, shown_of_all_groups, left_out);
    return table;
}

Table to_gap_table(const Comparison& comparison, std::size_t& left_out) {
    Table table;
    table.columns = {
        {.key = "group", .title = with_capital(noun_of(comparison))},
        {.key = "name", .title = "Entity"},
        {.key = "named_by", .title = "Others\nnaming it", .is_figure = true},
        {.key = "expected_mentions", .title = "Expected\nmentions"},
        {.key = "expected_documents", .title = "Expected\ndocuments"},
        {.key = "fisher_p", .title = "Exact p", .decimals = 4, .is_probability = true},
        {.key = "fisher_q", .title = "q", .decimals = 4, .is_probability = true},
    };
    for (const Gap& gap : comparison.gaps.rows) {
        table.rows.push_back(
            {gap.group, gap.name, fmt::format("{} of {}", gap.groups_naming, gap.other_groups),
             gap.expected_mentions, gap.expected_documents, cell_of(gap.p), cell_of(gap.q)});
    }
    cut(table, shown_rows, left_out);
    return table;
}

Table to_first_table(const Comparison& comparison, std::size_t& left_out) {
    Table table;
    table.columns = {
        {.key = "name", .title = "Entity"},
        {.key = "first", .title = "First"},
        {.key = "date", .title = "On"},
        {.key = "days_ahead", .title = "Days\nahead"},
        {.key = "next", .title = "of"},
        {.key = "undated_documents", .title = "Documents\nwithout day"},
    };
    for (const FirstReport& report : comparison.first_reports) {
        if (!report.next_date && report.groups.size() < 2) continue;
        table.rows.push_back(
            {report.name, joined(report.groups), to_string(report.date),
             report.days_ahead ? with_thousands(*report.days_ahead) : std::string("\u00B7"),
             joined(report.next_groups), report.undated_documents});
    }
    table.columns[3].is_figure = true;
    cut(table, shown_rows, left_out);
    return table;
}

Table to_pair_table(const Comparison& comparison, std::size_t& left_out) {
    Table table;
    const std::string noun = noun_of(comparison);
    table.columns = {
        {.key = "first", .title = with_capital(noun)},
        {.key = "second", .title = "and " + noun},
        {.key = "first_entities", .title = "Entities"},
        {.key = "second_entities", .title = "and"},
        {.key = "shared_entities", .title = "Shared"},
        {.key = "jaccard", .title = "Jaccard", .decimals = 3},
        {.key = "overlap", .title = "Overlap", .decimals = 3},
        {.key = "rank_biased_overlap", .title = "RBO", .decimals = 3},
        {.key = "jensen_shannon_distance", .title = "JS\ndistance", .decimals = 3},
        {.key = "cosine", .title = "Cosine", .decimals = 3},
    };
    for (const GroupPair& pair : comparison.pairs) {
        table.rows.push_back({pair.first, pair.second, pair.first_entities, pair.second_entities,
                              pair.shared_entities, pair.jaccard, cell_of(pair.overlap),
                              cell_of(pair.rank_biased_overlap),
                              cell_of(pair.jensen_shannon_distance), cell_of(pair.cosine)});
    }
    cut(table, 2 * shown_rows, left_out);
    return table;
}

Table to_map_table(const Comparison& comparison, std::size_t& left_out) {
    const GroupMap& map = *comparison.map;
    Table table;
    table.columns = {{.key = "group", .title = with_capital(noun_of(comparison))}};
    for (std::size_t axis = 0; axis < map.inertia_explained.size(); ++axis) {
        table.columns.push_back({.key = "place",
                                 .title = fmt::format("Axis {}\n({:.1f} %)", axis + 1,
                                                      100.0 * map.inertia_explained[axis])});
    }
    for (const MapPoint& group : map.groups) {
        std::vector<Cell> cells = {group.name};
        cells.insert(cells.end(), group.place.begin(), group.place.end());
        cells.resize(table.columns.size(), Empty{});  // a group without a place
        table.rows.push_back(std::move(cells));
    }
    cut(table, 2 * shown_rows, left_out);
    return table;
}

Table to_axis_table(const Comparison& comparison) {
    const GroupMap& map = *comparison.map;
    Table table;
    table.columns = {{.key = "axis", .title = "End of axis"},
                     {.key = "groups", .title = with_capital(noun_of(comparison)) + "s"},
                     {.key = "entities", .title = "Entities that make it"}};
    for (std::size_t axis = 0; axis < map.inertia_explained.size(); ++axis) {
        for (const double sign : {-1.0, 1.0}) {
            table.rows.push_back(
                {fmt::format("{} {}", axis + 1, sign < 0.0 ? "below 0" : "above 0"),
                 end_of_axis(map.groups, axis, sign), end_of_axis(map.entities, axis, sign)});
        }
    }
    return table;
}

Table to_reference_table(const ReferenceComparison& reference, std::size_t& left_out) {
    Table table;
    table.columns = {
        {.key = "name", .title = "Entity"},
        {.key = "mentions", .title = "Mentions"},
        {.key = "reference_mentions", .title = "there"},
        {.key = "rate_per_1000_words", .title = "per 1,000\nwords"},
        {.key = "reference_rate_per_1000_words", .title = "there"},
        {.key = "log_ratio", .title = "Log\nratio"},
        {.key = "interval", .title = "95 %\ninterval", .is_figure = true},
        {.key = "log_odds_z", .title = "z"},
        {.key = "q", .title = "q", .decimals = 4, .is_probability = true},
    };
    for (const ReferenceRow& row : reference.rows) {
        table.rows.push_back({row.name, row.mentions, row.reference_mentions,
                              row.rate_per_1000_words, row.reference_rate_per_1000_words,
                              cell_of(value_of(row.log_ratio)), interval_cell(row.log_ratio),
                              cell_of(row.log_odds_z), cell_of(row.q)});
    }
    cut(table, shown_rows, left_out);
    return table;
}

}  // namespace onoma
