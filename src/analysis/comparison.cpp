// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/comparison.hpp"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "analysis/chosen_count.hpp"
#include "analysis/first_reports.hpp"
#include "analysis/gaps.hpp"
#include "analysis/group_map.hpp"
#include "analysis/group_similarity.hpp"
#include "analysis/group_tests.hpp"
#include "analysis/grouped_documents.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {
namespace {

GroupCell cell_of(const EntityCount& entity, const GroupColumn& group, Duplicates duplicates,
                  bool count_possible) {
    const auto found = entity.by_group.find(group.name);
    if (found == entity.by_group.end()) return {};
    const ChosenCount count = chosen_count(found->second, count_possible);
    GroupCell cell;
    cell.mentions = count.mentions;
    cell.documents = count.documents;
    cell.weighted_mentions = count.weighted_mentions;
    cell.rate_per_1000_words =
        duplicates == Duplicates::weight
            ? rate_per_1000(cell.weighted_mentions, group.weighted_words)
            : rate_per_1000(static_cast<double>(cell.mentions), static_cast<double>(group.words));
    return cell;
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
    Comparison comparison;
    comparison.by = analysis.by;
    comparison.count_possible = settings.count_possible;
    for (const auto& [form, mentions] : analysis.counts.undecided) {
        comparison.undecided_mentions += mentions;
    }
    for (const auto& [name, size] : analysis.counts.groups) {
        GroupColumn column{name, size.documents, size.words};
        column.weighted_words = size.weighted_words;
        comparison.groups.push_back(std::move(column));
    }

    // All entities first, for the columns, the pairs and the corrections for many tests, which do
    // not depend on what is shown; the rows to show are the beginning of that list.
    TableSettings everything;
    everything.count_possible = settings.count_possible;
    std::vector<ComparisonRow> rows;
    for (FrequencyRow& entity : make_frequency_table(analysis, everything)) {
        const EntityCount& counts = analysis.counts.entities.at(entity.id);
        ComparisonRow row{std::move(entity), {}, {}};
        for (GroupColumn& column : comparison.groups) {
            const GroupCell cell =
                cell_of(counts, column, analysis.duplicates, settings.count_possible);
            column.mentions += cell.mentions;
            column.entities += cell.mentions > 0 ? 1 : 0;
            if (cell.mentions == 0) row.missing_in.push_back(column.name);
            row.by_group.push_back(cell);
        }
        rows.push_back(std::move(row));
    }
    comparison.pairs = pair_groups(comparison.groups, rows, analysis.duplicates);

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
    leave_out(comparison, settings);
    test_groups(comparison, units);
    comparison.first_reports =
        analysis.sampling_unit == SamplingUnit::document
            ? find_first_reports(comparison, analysis, units)
            : find_first_reports(comparison, analysis, grouped(SamplingUnit::document));
    comparison.map = map_groups(comparison, analysis.duplicates);
    return comparison;
}

}  // namespace onoma
