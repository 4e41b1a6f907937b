// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/frequency.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "onoma/statistics/rates.hpp"

namespace onoma {

std::vector<FrequencyRow> make_frequency_table(const Analysis& analysis,
                                               const TableSettings& settings) {
    std::vector<FrequencyRow> rows;
    std::map<std::string, std::int64_t> mentions_of_type;
    const std::int64_t words = analysis.counts.size().words;
    for (const auto& [id, entity] : analysis.counts.entities()) {
        const MentionCount total = entity.total();
        FrequencyRow row{id, entity.name, entity.type, entity.provisional};
        row.sure_mentions = total.mentions;
        row.possible_mentions = total.possible_mentions;
        row.mentions = settings.count_possible ? total.possible_mentions : total.mentions;
        row.documents = settings.count_possible ? total.possible_documents : total.documents;
        for (const auto& [source, count] : entity.by_source) {
            const auto here = settings.count_possible ? count.possible_mentions : count.mentions;
            if (here > 0) ++row.sources;
        }
        row.rate_per_1000_words = rate_per_1000(row.mentions, words);
        mentions_of_type[row.type] += row.mentions;
        rows.push_back(std::move(row));
    }
    for (FrequencyRow& row : rows) row.share = share_of(row.mentions, mentions_of_type[row.type]);

    std::erase_if(rows, [&](const FrequencyRow& row) {
        return row.mentions < std::max<std::int64_t>(1, settings.min_mentions);
    });
    std::sort(rows.begin(), rows.end(), [](const FrequencyRow& a, const FrequencyRow& b) {
        return std::tie(b.mentions, b.documents, a.name, a.id) <
               std::tie(a.mentions, a.documents, b.name, b.id);
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);
    return rows;
}

}  // namespace onoma
