// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/time_profile.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

Json cells_of(const Shown& shown, const ComparisonRow& row) {
    Json cells = Json::array();
    for (const std::size_t group : shown.groups) {
        cells.push_back(row.by_group[group].mentions);
        cells.push_back(row.by_group[group].documents);
    }
    return cells;
}

}  // namespace

Json entities_as_json(const Shown& shown) {
    PackedTable table({"id", "name", "type", "provisional", "mentions", "documents", "stories",
                       "sources", "possible_mentions", "weighted_mentions", "rate", "share",
                       "by_group"});
    for (const ComparisonRow& row : shown.comparison.entities) {
        const FrequencyRow& entity = row.entity;
        table.add(Json::array({entity.id, entity.name, entity.type, entity.provisional ? 1 : 0,
                               entity.mentions, entity.documents, entity.stories, entity.sources,
                               entity.possible_mentions, rounded(entity.weighted_mentions),
                               rounded(entity.rate_per_1000_words), rounded(entity.share),
                               cells_of(shown, row)}));
    }
    return std::move(table).to_json();
}

Json time_as_json(const Shown& shown) {
    constexpr std::size_t most_periods = 48;  // more are no word-sized drawing
    std::vector<FrequencyRow> rows;
    for (const ComparisonRow& row : shown.comparison.entities) rows.push_back(row.entity);
    const TimeProfile profile = make_time_profile(shown.collection.analysis, rows, most_periods);
    Json json;
    json["unit"] = profile.unit;
    json["periods"] = profile.periods;
    json["mentions"] = profile.mentions;
    return json;
}

}  // namespace onoma
