// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/comparison.hpp"

#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/similarity.hpp"

namespace onoma {
namespace {

SourceCell cell_of(const EntityCount& entity, const std::string& source, std::int64_t words,
                   bool count_possible) {
    const auto found = entity.by_source.find(source);
    if (found == entity.by_source.end()) return {};
    const MentionCount& count = found->second;
    SourceCell cell;
    cell.mentions = count_possible ? count.possible_mentions : count.mentions;
    cell.documents = count_possible ? count.possible_documents : count.documents;
    cell.rate_per_1000_words = rate_per_1000(cell.mentions, words);
    return cell;
}

std::vector<SourcePair> pair_sources(const std::vector<SourceColumn>& sources,
                                     const std::vector<ComparisonRow>& rows) {
    std::vector<SourcePair> pairs;
    for (std::size_t first = 0; first < sources.size(); ++first) {
        for (std::size_t second = first + 1; second < sources.size(); ++second) {
            SourcePair pair{sources[first].source, sources[second].source, sources[first].entities,
                            sources[second].entities};
            for (const ComparisonRow& row : rows) {
                if (row.by_source[first].mentions > 0 && row.by_source[second].mentions > 0) {
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

Comparison compare_sources(const Analysis& analysis, const TableSettings& settings) {
    Comparison comparison;
    for (const auto& [source, size] : analysis.counts.sources()) {
        comparison.sources.push_back({source, size.documents, size.words});
    }

    // All entities first, for the columns and pairs; the rows to show are the beginning of that
    // list.
    TableSettings everything;
    everything.count_possible = settings.count_possible;
    std::vector<ComparisonRow> rows;
    for (FrequencyRow& entity : make_frequency_table(analysis, everything)) {
        const EntityCount& counts = analysis.counts.entities().at(entity.id);
        ComparisonRow row{std::move(entity), {}, {}};
        for (SourceColumn& column : comparison.sources) {
            const SourceCell cell =
                cell_of(counts, column.source, column.words, settings.count_possible);
            column.mentions += cell.mentions;
            column.entities += cell.mentions > 0 ? 1 : 0;
            if (cell.mentions == 0) row.missing_in.push_back(column.source);
            row.by_source.push_back(cell);
        }
        rows.push_back(std::move(row));
    }
    comparison.pairs = pair_sources(comparison.sources, rows);

    std::erase_if(rows, [&](const ComparisonRow& row) {
        return row.entity.mentions < settings.min_mentions;
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);
    comparison.entities = std::move(rows);
    return comparison;
}

}  // namespace onoma
