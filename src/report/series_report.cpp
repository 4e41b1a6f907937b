// SPDX-License-Identifier: Apache-2.0
#include "report/series_report.hpp"

#include <algorithm>

#include "report/optional_json.hpp"
#include "report/sparkline.hpp"

namespace onoma {
namespace {

// So many columns of numbers can still be read; longer series are a line of bars.
constexpr std::size_t most_columns = 12;

std::vector<std::optional<double>> rates_of(const std::vector<SeriesCell>& cells) {
    std::vector<std::optional<double>> rates;
    for (const SeriesCell& cell : cells) rates.push_back(cell.rate_per_1000_words);
    return rates;
}

}  // namespace

Table series_as_text_table(const std::vector<FrequencyRow>& rows, const SeriesTable& series) {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"},
                     {.key = "trend", .title = "per 1,000 words", .is_figure = true}};
    const bool has_columns = series.periods.size() <= most_columns;
    std::vector<Cell> base = {std::string("(documents)"), std::string()};
    for (const SeriesPeriod& period : series.periods) {
        if (!has_columns) break;
        table.columns.push_back({.key = period.name, .title = period.name});
        base.emplace_back(period.documents);
    }
    table.rows.push_back(std::move(base));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<Cell> cells = {rows[row].name, sparkline(rates_of(series.cells[row]))};
        for (const SeriesCell& cell : series.cells[row]) {
            if (has_columns) cells.emplace_back(cell.mentions);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table series_as_csv_table(const std::vector<FrequencyRow>& rows, const SeriesTable& series) {
    Table table;
    table.columns = {{.key = "id", .title = ""},
                     {.key = "name", .title = ""},
                     {.key = "type", .title = ""},
                     {.key = series.by, .title = ""},
                     {.key = "mentions", .title = ""},
                     {.key = "documents", .title = ""},
                     {.key = "rate_per_1000_words", .title = ""},
                     {.key = "weighted_mentions", .title = ""},
                     {.key = "period_documents", .title = ""},
                     {.key = "period_words", .title = ""}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t index = 0; index < series.periods.size(); ++index) {
            const SeriesPeriod& period = series.periods[index];
            const SeriesCell& cell = series.cells[row][index];
            table.rows.push_back({rows[row].id, rows[row].name, rows[row].type, period.name,
                                  cell.mentions, cell.documents, cell_of(cell.rate_per_1000_words),
                                  cell.weighted_mentions, period.documents, period.words});
        }
    }
    return table;
}

Json periods_as_json(const SeriesTable& series) {
    Json json = Json::array();
    for (const SeriesPeriod& period : series.periods) {
        json.push_back(
            {{series.by, period.name}, {"documents", period.documents}, {"words", period.words}});
    }
    return json;
}

Json cells_as_json(const SeriesTable& series, std::size_t row) {
    Json json = Json::array();
    for (std::size_t index = 0; index < series.periods.size(); ++index) {
        const SeriesCell& cell = series.cells[row][index];
        json.push_back({{series.by, series.periods[index].name},
                        {"mentions", cell.mentions},
                        {"documents", cell.documents},
                        {"rate_per_1000_words", json_of(cell.rate_per_1000_words)},
                        {"weighted_mentions", cell.weighted_mentions}});
    }
    return json;
}

}  // namespace onoma
