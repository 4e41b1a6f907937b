// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/time_profile.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

Json low_of(const std::optional<Interval>& interval) {
    return interval ? rounded(interval->low) : Json(nullptr);
}

Json high_of(const std::optional<Interval>& interval) {
    return interval ? rounded(interval->high) : Json(nullptr);
}

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
    PackedTable table({"id",
                       "name",
                       "type",
                       "provisional",
                       "mentions",
                       "documents",
                       "stories",
                       "sources",
                       "possible_mentions",
                       "weighted_mentions",
                       "rate",
                       "share",
                       "rate_low",
                       "rate_high",
                       "document_share",
                       "document_share_low",
                       "document_share_high",
                       "dp_norm",
                       "first_date",
                       "last_date",
                       "by_group"});
    for (const ComparisonRow& row : shown.comparison.entities) {
        const FrequencyRow& entity = row.entity;
        table.add(
            Json::array({entity.id,
                         entity.name,
                         entity.type,
                         entity.provisional ? 1 : 0,
                         entity.mentions,
                         entity.documents,
                         entity.stories,
                         entity.sources,
                         entity.possible_mentions,
                         rounded(entity.weighted_mentions),
                         rounded(entity.rate_per_1000_words),
                         rounded(entity.share),
                         low_of(entity.rate_interval),
                         high_of(entity.rate_interval),
                         rounded(entity.share_of_documents),
                         low_of(entity.share_of_documents_interval),
                         high_of(entity.share_of_documents_interval),
                         entity.dispersion ? rounded(entity.dispersion->dp_norm) : Json(nullptr),
                         date_as_json(entity.first_date),
                         date_as_json(entity.last_date),
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
