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

ColumnsOf<FrequencyRow> entity_columns() {
    using Row = FrequencyRow;
    return {
        {{.key = "id"}, &Row::id},
        {{.key = "name"}, &Row::name},
        {{.key = "type"}, &Row::type},
        {{.key = "provisional"}, [](const Row& row) { return row.provisional ? 1 : 0; }},
        {{.key = "mentions"}, &Row::mentions},
        {{.key = "documents"}, &Row::documents},
        {{.key = "stories"}, &Row::stories},
        {{.key = "sources"}, &Row::sources},
        {{.key = "possible_mentions"}, &Row::possible_mentions},
        {{.key = "weighted_mentions"}, &Row::weighted_mentions},
        {{.key = "rate"}, &Row::rate_per_1000_words},
        {{.key = "share"}, &Row::share},
        {{.key = "rate_low"}, at(&Row::rate_interval, &Interval::low)},
        {{.key = "rate_high"}, at(&Row::rate_interval, &Interval::high)},
        {{.key = "document_share"}, &Row::share_of_documents},
        {{.key = "document_share_low"}, at(&Row::share_of_documents_interval, &Interval::low)},
        {{.key = "document_share_high"}, at(&Row::share_of_documents_interval, &Interval::high)},
        {{.key = "dp_norm"}, at(&Row::dispersion, &Dispersion::dp_norm)},
        {{.key = "first_date"}, &Row::first_date},
        {{.key = "last_date"}, &Row::last_date},
    };
}

}  // namespace

Json entities_as_json(const Shown& shown) {
    ColumnsOf<ComparisonRow> columns;
    add_columns(columns, entity_columns(), &ComparisonRow::entity);
    columns.push_back(
        {{.key = "by_group"}, [&](const ComparisonRow& row) { return cells_of(shown, row); }});
    return packed(columns, shown.comparison.entities);
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
