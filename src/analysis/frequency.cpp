// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/frequency.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/chosen_count.hpp"
#include "analysis/entity_statistics.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

namespace {

// What rows are ordered by, and rates and shares are made of.
double counted_of(const FrequencyRow& row, Duplicates duplicates) {
    return duplicates == Duplicates::weight ? row.weighted_mentions
                                            : static_cast<double>(row.mentions);
}

FrequencyRow row_of(const std::string& id, const EntityCount& entity, bool count_possible) {
    const MentionCount total = entity.total();
    FrequencyRow row;
    row.id = id;
    row.name = entity.name;
    row.type = entity.type;
    row.provisional = entity.provisional;
    row.sure_mentions = total.mentions;
    row.possible_mentions = total.possible_mentions;
    const ChosenCount chosen = chosen_count(total, count_possible);
    row.mentions = chosen.mentions;
    row.weighted_mentions = chosen.weighted_mentions;
    row.documents = chosen.documents;
    row.stories = count_possible ? entity.possible_stories : entity.stories;
    return row;
}

}  // namespace

std::vector<FrequencyRow> make_frequency_table(const Analysis& analysis,
                                               const TableSettings& settings) {
    std::vector<FrequencyRow> rows;
    std::map<std::string, double> counted_of_type;
    const double words = words_that_count(analysis.counts.size(), analysis.duplicates);
    for (const auto& [id, entity] : analysis.counts.entities) {
        FrequencyRow row = row_of(id, entity, settings.count_possible);
        const double counted = counted_of(row, analysis.duplicates);
        row.rate_per_1000_words = rate_per_1000(counted, words);
        counted_of_type[row.type] += counted;
        rows.push_back(std::move(row));
    }
    for (FrequencyRow& row : rows) {
        row.share = share_of(counted_of(row, analysis.duplicates), counted_of_type[row.type]);
    }

    std::erase_if(rows, [&](const FrequencyRow& row) {
        return row.mentions < std::max<std::int64_t>(1, settings.min_mentions);
    });
    std::sort(rows.begin(), rows.end(), [&](const FrequencyRow& a, const FrequencyRow& b) {
        const double counted_a = counted_of(a, analysis.duplicates);
        const double counted_b = counted_of(b, analysis.duplicates);
        return std::tie(counted_b, b.documents, a.name, a.id) <
               std::tie(counted_a, a.documents, b.name, b.id);
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);

    EntityStatistics statistics(analysis, settings.count_possible);
    for (FrequencyRow& row : rows) statistics.fill(row);
    return rows;
}

}  // namespace onoma
