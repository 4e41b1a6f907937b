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

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::same:
            return "same";
        case Verdict::more:
            return "more";
        case Verdict::less:
            return "less";
        case Verdict::unsure:
            break;
    }
    return "unsure";
}

std::string_view to_string(Certainty certainty) {
    switch (certainty) {
        case Certainty::sure:
            return "sure";
        case Certainty::likely:
            return "likely";
        case Certainty::unclear:
            break;
    }
    return "unclear";
}

const TestedCell* ComparisonRow::find(std::size_t group) const { return find_cell(cells, group); }

std::vector<std::size_t> Comparison::silent_groups(const ComparisonRow& row) const {
    std::vector<std::size_t> silent;
    auto kept = row.cells.begin();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const bool is_kept = kept != row.cells.end() && kept->group == group;
        if (!is_kept || kept->mentions == 0) silent.push_back(group);
        if (is_kept) ++kept;
    }
    return silent;
}

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
    find_spread_on_map(comparison, units);
    return comparison;
}

}  // namespace onoma
