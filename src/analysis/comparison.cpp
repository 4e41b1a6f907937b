// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/comparison.hpp"

#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/similarity.hpp"

namespace onoma {
namespace {

GroupCell cell_of(const EntityCount& entity, const GroupColumn& group, Duplicates duplicates,
                  bool count_possible) {
    const auto found = entity.by_group.find(group.name);
    if (found == entity.by_group.end()) return {};
    const MentionCount& count = found->second;
    GroupCell cell;
    cell.mentions = count_possible ? count.possible_mentions : count.mentions;
    cell.documents = count_possible ? count.possible_documents : count.documents;
    cell.weighted_mentions =
        count_possible ? count.weighted_possible_mentions : count.weighted_mentions;
    cell.rate_per_1000_words =
        duplicates == Duplicates::weight
            ? rate_per_1000(cell.weighted_mentions, group.weighted_words)
            : rate_per_1000(static_cast<double>(cell.mentions), static_cast<double>(group.words));
    return cell;
}

std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                   const std::vector<ComparisonRow>& rows) {
    std::vector<GroupPair> pairs;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        for (std::size_t second = first + 1; second < groups.size(); ++second) {
            GroupPair pair{groups[first].name, groups[second].name, groups[first].entities,
                           groups[second].entities};
            for (const ComparisonRow& row : rows) {
                if (row.by_group[first].mentions > 0 && row.by_group[second].mentions > 0) {
                    ++pair.shared_entities;
                }
            }
            pair.jaccard = jaccard(pair.shared_entities, pair.first_entities, pair.second_entities);
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

}  // namespace

Comparison compare_groups(const Analysis& analysis, const TableSettings& settings) {
    Comparison comparison;
    comparison.by = analysis.by;
    for (const auto& [name, size] : analysis.counts.groups) {
        GroupColumn column{name, size.documents, size.words};
        column.weighted_words = size.weighted_words;
        comparison.groups.push_back(std::move(column));
    }

    // All entities first, for the columns and pairs; the rows to show are the beginning of that
    // list.
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
    comparison.pairs = pair_groups(comparison.groups, rows);

    std::erase_if(rows, [&](const ComparisonRow& row) {
        return row.entity.mentions < settings.min_mentions;
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);
    comparison.entities = std::move(rows);
    return comparison;
}

}  // namespace onoma
