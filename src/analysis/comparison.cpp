// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/comparison.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include "analysis/group_likeness.hpp"
#include "analysis/group_tests.hpp"
#include "analysis/grouped_documents.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

// Which group named an entity first, and how many days before the next that could have.

bool is_known_to_the_day(const std::optional<Date>& date) { return date && date->day != 0; }

// The first day of each group, in the order of groups.
using FirstDays = std::map<std::size_t, Date>;

void keep_earlier(FirstDays& days, std::size_t group, const Date& date) {
    const auto [first, is_new] = days.emplace(group, date);
    if (!is_new && date < first->second) first->second = date;
}

// The day of each group's first document, whatever it names.
FirstDays beginnings(const Analysis& analysis, const GroupedDocuments& documents) {
    FirstDays days;
    for (const GroupedDocument& document : documents.all()) {
        const auto& date = analysis.documents.documents()[document.index].date;
        if (is_known_to_the_day(date)) keep_earlier(days, document.group, *date);
    }
    return days;
}

// The groups that were first on the earliest day, and that day.
std::optional<Date> earliest(const FirstDays& days, const Comparison& comparison,
                             std::vector<std::string>& groups) {
    std::optional<Date> day;
    for (const auto& [group, first] : days) {
        if (day && first > *day) continue;
        if (day && first < *day) groups.clear();
        day = first;
        groups.push_back(comparison.groups[group].name);
    }
    return day;
}

// The groups that a report on `day` was ahead of. One that began on that day or later could not
// have been first.
FirstDays overtaken(FirstDays days, const Date& day, const FirstDays& begun) {
    std::erase_if(days, [&](const auto& entry) {
        return entry.second == day || begun.at(entry.first) >= day;
    });
    return days;
}

// One for each row of `comparison` that a document dated to the day names.
std::vector<FirstReport> find_first_reports(const Comparison& comparison, const Analysis& analysis,
                                            const GroupedDocuments& documents) {
    const FirstDays begun = beginnings(analysis, documents);
    std::vector<FirstReport> reports;
    for (const ComparisonRow& row : comparison.entities) {
        FirstReport report;
        FirstDays days;
        for (const auto& hit : documents.hits_of(row.entity.id)) {
            const GroupedDocument& document = documents.all()[hit.place];
            const auto& date = analysis.documents.documents()[document.index].date;
            if (!is_known_to_the_day(date)) {
                ++report.undated_documents;
                continue;
            }
            keep_earlier(days, document.group, *date);
        }
        const std::optional<Date> day = earliest(days, comparison, report.groups);
        if (!day) continue;
        report.id = row.entity.id;
        report.name = row.entity.name;
        report.date = *day;
        report.next_date =
            earliest(overtaken(std::move(days), *day, begun), comparison, report.next_groups);
        if (report.next_date) {
            report.days_ahead = days_since_epoch(*report.next_date) - days_since_epoch(*day);
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

// Who is silent about an entity that most others name.

// Groups added up: all others than one.
struct Others {
    std::int64_t groups_naming = 0;
    std::int64_t groups = 0;
    std::int64_t documents_naming = 0;
    std::int64_t documents = 0;
    std::int64_t mentions = 0;
    std::int64_t words = 0;
};

Others& operator+=(Others& sum, const Others& other) {
    sum.groups_naming += other.groups_naming;
    sum.groups += other.groups;
    sum.documents_naming += other.documents_naming;
    sum.documents += other.documents;
    sum.mentions += other.mentions;
    sum.words += other.words;
    return sum;
}

Others part_of(const TestedCell* cell, const GroupColumn& group) {
    if (cell == nullptr) return {0, 1, 0, group.documents, 0, group.words};
    return {cell->mentions > 0 ? 1 : 0,
            1,
            cell->documents,
            group.documents,
            cell->mentions,
            group.words};
}

// All groups together, for one entity.
Others sum_of(const ComparisonRow& row, const std::vector<GroupColumn>& groups) {
    Others all;
    auto kept = row.cells.begin();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const bool is_kept = kept != row.cells.end() && kept->group == group;
        all += part_of(is_kept ? &*kept++ : nullptr, groups[group]);
    }
    return all;
}

// Whether more than half of the groups other than one name the entity.
bool may_have_gaps(const ComparisonRow& row, std::size_t groups) {
    const auto naming = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](const TestedCell& cell) { return cell.mentions > 0; });
    return 2 * naming + 1 > static_cast<std::ptrdiff_t>(groups);
}

// All groups but one.
Others operator-(const Others& all, const Others& own) {
    return {all.groups_naming - own.groups_naming,
            all.groups - own.groups,
            all.documents_naming - own.documents_naming,
            all.documents - own.documents,
            all.mentions - own.mentions,
            all.words - own.words};
}

// How likely a group of this size names the entity in so few of its units, drawn from all; by
// group.
std::vector<double> p_of_few(const GroupedDocuments& units, const std::string& entity) {
    std::vector<std::int64_t> naming(units.group_count());
    std::int64_t all_naming = 0;
    for (const auto& hit : units.hits_of(entity)) {
        ++naming[units.all()[hit.place].group];
        ++all_naming;
    }
    std::vector<double> p_values;
    for (std::size_t group = 0; group < naming.size(); ++group) {
        const std::int64_t own = std::llround(units.sizes_of(group).count);
        const std::int64_t others = std::ssize(units.all()) - own;
        const std::int64_t others_naming = all_naming - naming[group];
        p_values.push_back(fisher_exact({naming[group], own - naming[group], others_naming,
                                         others - others_naming})
                               .less);
    }
    return p_values;
}

Gap gap_of(const ComparisonRow& row, const GroupColumn& group, const Others& others) {
    Gap gap;
    gap.id = row.entity.id;
    gap.name = row.entity.name;
    gap.group = group.name;
    gap.groups_naming = others.groups_naming;
    gap.other_groups = others.groups;
    gap.documents_naming = others.documents_naming;
    gap.expected_mentions =
        static_cast<double>(group.words) *
        share_of(static_cast<double>(others.mentions), static_cast<double>(others.words));
    gap.expected_documents = static_cast<double>(group.documents) *
                             share_of(static_cast<double>(others.documents_naming),
                                      static_cast<double>(others.documents));
    return gap;
}

bool is_more_surprising(const Gap& a, const Gap& b) {
    const auto key = [](const Gap& gap) {
        using Text = const std::string&;
        // As float: what differs in the last digits of a double is equal.
        const auto p = static_cast<float>(gap.p.value_or(1.0));
        return std::tuple<float, double, double, Text, Text, Text>(
            p, -gap.expected_documents, -gap.expected_mentions, gap.name, gap.id, gap.group);
    };
    return key(a) < key(b);
}

// Of the rows of `comparison`, tested on `units`, which have its groups. Cost: an exact test for
// each row and group.
Gaps find_gaps(const Comparison& comparison, const GroupedDocuments& units) {
    Gaps gaps;
    std::vector<double> p_values;          // of all that could have been a gap
    std::vector<std::size_t> test_of_gap;  // in `p_values`
    for (const ComparisonRow& row : comparison.entities) {
        if (!may_have_gaps(row, comparison.groups.size())) continue;
        const Others all = sum_of(row, comparison.groups);
        std::vector<double> p_of_row;  // by group, when one of them is asked for
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            const GroupColumn& column = comparison.groups[group];
            const TestedCell* const cell = row.find(group);
            const Others others = all - part_of(cell, column);
            if (2 * others.groups_naming <= others.groups || column.documents == 0) continue;
            if (cell == nullptr || cell->mentions == 0) {
                gaps.rows.push_back(gap_of(row, column, others));
                test_of_gap.push_back(p_values.size());
            }
            if (p_of_row.empty()) p_of_row = p_of_few(units, row.entity.id);
            p_values.push_back(p_of_row[group]);
        }
    }
    if (!comparison.tests.weighted) {
        const std::vector<double> q_values = benjamini_hochberg(p_values);
        for (std::size_t index = 0; index < gaps.rows.size(); ++index) {
            gaps.rows[index].p = p_values[test_of_gap[index]];
            gaps.rows[index].q = q_values[test_of_gap[index]];
        }
        gaps.tested = static_cast<std::int64_t>(p_values.size());
    }
    std::sort(gaps.rows.begin(), gaps.rows.end(), is_more_surprising);
    return gaps;
}

// The cells that have counts, which are added to `groups`.
std::vector<TestedCell> cells_of(const EntityCount& entity, std::vector<GroupColumn>& groups,
                                 const GroupIndices& indices, Duplicates duplicates,
                                 bool count_possible) {
    std::vector<TestedCell> cells;
    cells.reserve(entity.by_group.size());
    for (const auto& [name, counted] : entity.by_group) {
        const std::size_t index = indices.at(name);
        GroupColumn& group = groups[index];
        const TestedCell cell{cell_of(counted.chosen(count_possible), index, group, duplicates),
                              {}};
        group.mentions += cell.mentions;
        group.entities += cell.mentions > 0 ? 1 : 0;
        cells.push_back(cell);
    }
    return cells;
}

// Takes the rows that `settings` do not want away, and what was found out about them.
void leave_out(Comparison& comparison, const TableSettings& settings) {
    std::vector<ComparisonRow>& rows = comparison.entities;
    const std::size_t all_entities = rows.size();
    std::erase_if(rows, [&](const ComparisonRow& row) {
        return row.entity.mentions < settings.min_mentions;
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);
    comparison.entities_left_out = static_cast<std::int64_t>(all_entities - rows.size());
    std::unordered_set<std::string_view> shown;
    for (const ComparisonRow& row : rows) shown.insert(row.entity.id);
    std::erase_if(comparison.gaps.rows, [&](const Gap& gap) { return !shown.contains(gap.id); });
}

std::vector<std::string> names_of(const std::vector<GroupColumn>& groups) {
    std::vector<std::string> names;
    for (const GroupColumn& group : groups) names.push_back(group.name);
    return names;
}

}  // namespace

Comparison compare_groups(const Analysis& analysis, const TableSettings& settings,
                          const ComparisonSettings& tests) {
    const std::size_t threads =
        tests.threads != 0
            ? tests.threads
            : static_cast<std::size_t>(std::max(1, tbb::info::default_concurrency()));
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    Comparison comparison;
    comparison.by = analysis.by;
    comparison.count_possible = settings.count_possible;
    for (const auto& [form, mentions] : analysis.counts.undecided) {
        comparison.undecided_mentions += mentions;
    }
    for (const auto& [name, size] : analysis.counts.groups) {
        comparison.groups.push_back({group_called(name, analysis)});
    }

    // All entities first, for the columns, the pairs and the corrections for many tests, which do
    // not depend on what is shown; the rows to show are the beginning of that list.
    TableSettings everything;
    everything.count_possible = settings.count_possible;
    std::vector<ComparisonRow> rows;
    const GroupIndices indices = indices_of(comparison.groups);
    for (FrequencyRow& entity : make_frequency_table(analysis, everything)) {
        ComparisonRow& row = rows.emplace_back();
        row.cells = cells_of(analysis.counts.entities.at(entity.id), comparison.groups, indices,
                             analysis.duplicates, settings.count_possible);
        row.entity = std::move(entity);
    }
    const std::size_t groups = comparison.groups.size();
    const std::size_t all_pairs = groups < 2 ? 0 : groups * (groups - 1) / 2;
    comparison.pairs = pair_groups(comparison.groups, rows, analysis.duplicates,
                                   tests.most_pairs.value_or(all_pairs));
    comparison.pairs_omitted = static_cast<std::int64_t>(all_pairs - comparison.pairs.size());
    comparison.entities = std::move(rows);

    comparison.tests.weighted = analysis.duplicates == Duplicates::weight;
    comparison.tests.single_group = comparison.groups.size() < 2;
    comparison.tests.by_document_wanted = tests.test_by_document;
    comparison.tests.unit = analysis.sampling_unit;
    const auto grouped = [&](SamplingUnit unit) {
        return GroupedDocuments(analysis, names_of(comparison.groups), settings.count_possible,
                                unit);
    };
    const GroupedDocuments units = grouped(analysis.sampling_unit);
    comparison.tests.units = std::ssize(units.all());
    permute_documents(comparison, units);
    comparison.gaps = find_gaps(comparison, units);
    compare_pairs_with_chance(comparison, units);
    leave_out(comparison, settings);
    test_groups(comparison, units);
    comparison.first_reports =
        analysis.sampling_unit == SamplingUnit::document
            ? find_first_reports(comparison, analysis, units)
            : find_first_reports(comparison, analysis, grouped(SamplingUnit::document));
    comparison.map = map_groups(comparison, analysis.duplicates);
    compare_map_with_chance(comparison, units);
    return comparison;
}

}  // namespace onoma
