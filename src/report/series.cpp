// SPDX-License-Identifier: Apache-2.0
#include "report/series.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <string_view>

#include "base/period.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// So many columns of numbers can still be read; longer series are a line of bars.
constexpr std::size_t most_columns = 12;

std::vector<GroupCell> cells_of(const SeriesTable& series, std::size_t row) {
    std::vector<GroupCell> cells;
    cells.reserve(series.periods.size());
    for (std::size_t period = 0; period < series.periods.size(); ++period) {
        cells.push_back(series.cell(row, period));
    }
    return cells;
}

std::vector<std::optional<double>> rates_of(const std::vector<GroupCell>& cells) {
    std::vector<std::optional<double>> rates;
    rates.reserve(cells.size());
    for (const GroupCell& cell : cells) rates.push_back(cell.rate_per_1000_words);
    return rates;
}

// An entity in a period.
struct PlacedCell {
    const FrequencyRow* entity = nullptr;
    const Group* period = nullptr;
    GroupCell cell;
};

template <typename Part, typename Value>
auto in(Part PlacedCell::*part, Value value) {
    return [=](const PlacedCell& placed) { return (*(placed.*part)).*value; };
}

template <typename Value>
auto in_cell(Value value) {
    return at(&PlacedCell::cell, value);
}

// The entity and the sizes of the period are beside the cells in JSON.
ColumnsOf<PlacedCell> columns_of(const std::string& by) {
    return {
        {{.key = "id", .in_json = false}, in(&PlacedCell::entity, &FrequencyRow::id)},
        {{.key = "name", .in_json = false}, in(&PlacedCell::entity, &FrequencyRow::name)},
        {{.key = "type", .in_json = false}, in(&PlacedCell::entity, &FrequencyRow::type)},
        {{.key = by, .is_field = true}, in(&PlacedCell::period, &Group::name)},
        {{.key = "mentions"}, in_cell(&GroupCell::mentions)},
        {{.key = "documents"}, in_cell(&GroupCell::documents)},
        {{.key = "rate_per_1000_words"}, in_cell(&GroupCell::rate_per_1000_words)},
        {{.key = "weighted_mentions"}, in_cell(&GroupCell::weighted_mentions)},
        {{.key = "period_documents", .in_json = false}, in(&PlacedCell::period, &Group::documents)},
        {{.key = "period_words", .in_json = false}, in(&PlacedCell::period, &Group::words)},
    };
}

void add_cells(std::vector<PlacedCell>& cells, const FrequencyRow* entity,
               const SeriesOfRow& of_row) {
    const SeriesTable& series = *of_row.series;
    for (const GroupCell& cell : cells_of(series, of_row.row)) {
        cells.push_back({entity, &series.periods[cell.group], cell});
    }
}

}  // namespace

Table series_as_text_table(const std::vector<FrequencyRow>& rows, const SeriesTable& series) {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"},
                     {.key = "trend", .title = "per 1,000 words", .is_figure = true}};
    const bool has_columns = series.periods.size() <= most_columns;
    std::vector<Cell> base = {"(documents)", ""};
    for (const Group& period : series.periods) {
        if (!has_columns) break;
        table.columns.push_back({.key = period.name, .title = period.name});
        base.emplace_back(period.documents);
    }
    table.rows.push_back(std::move(base));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::vector<GroupCell> of_row = cells_of(series, row);
        std::vector<Cell> cells = {rows[row].name, sparkline(rates_of(of_row))};
        for (const GroupCell& cell : of_row) {
            if (has_columns) cells.emplace_back(cell.mentions);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table series_as_long_table(const std::vector<FrequencyRow>& rows, const SeriesTable& series) {
    std::vector<PlacedCell> cells;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        add_cells(cells, &rows[row], {&series, row});
    }
    return table_of(columns_of(series.by), cells);
}

void write_series_rows(std::ostream& out, Format format, const std::vector<FrequencyRow>& rows,
                       const SeriesTable& series) {
    const ColumnsOf<PlacedCell> columns = columns_of(series.by);
    write_header(out, format, described(columns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<PlacedCell> cells;
        add_cells(cells, &rows[row], {&series, row});
        const Table table = table_of(columns, cells);
        for (const auto& values : table.rows) write_row(out, format, table.columns, values);
    }
}

ColumnsOf<Group> period_columns(const std::string& by) {
    return {{{.key = by, .is_field = true}, &Group::name},
            {{.key = "documents"}, &Group::documents},
            {{.key = "words"}, &Group::words}};
}

Json cells_as_json(const SeriesOfRow& of_row) {
    // What is of the entity is not among the keys of JSON.
    static const FrequencyRow beside;
    std::vector<PlacedCell> cells;
    add_cells(cells, &beside, of_row);
    return objects_of(columns_of(of_row.series->by), cells);
}

Json cells_shape() { return shape::list_of(shape_of(columns_of({}))); }

void write_span(std::ostream& out, const SeriesTable& series) {
    if (!parse_period_unit(series.by)) return;
    std::vector<const Group*> dated;
    for (const Group& period : series.periods) {
        if (!period.name.starts_with('(')) dated.push_back(&period);
    }
    if (dated.empty()) return;
    const auto gaps = std::count_if(dated.begin(), dated.end(),
                                    [](const Group* period) { return period->documents == 0; });
    out << counted(static_cast<std::int64_t>(dated.size()), series.by) << ", "
        << dated.front()->name << " to " << dated.back()->name << "; " << gaps
        << " without documents\n";
}

namespace {

std::optional<double> mean_of(const std::vector<std::optional<double>>& values, std::size_t begin,
                              std::size_t end) {
    double sum = 0.0;
    int count = 0;
    for (std::size_t index = begin; index < end; ++index) {
        if (!values[index]) continue;
        sum += *values[index];
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

}  // namespace

std::string sparkline(const std::vector<std::optional<double>>& values, std::size_t most) {
    constexpr std::array<std::string_view, 8> bars = {"\u2581", "\u2582", "\u2583", "\u2584",
                                                      "\u2585", "\u2586", "\u2587", "\u2588"};
    const std::size_t count = std::min(values.size(), most);
    std::vector<std::optional<double>> means;
    double largest = 0.0;
    for (std::size_t place = 0; place < count; ++place) {
        means.push_back(
            mean_of(values, place * values.size() / count, (place + 1) * values.size() / count));
        largest = std::max(largest, means.back().value_or(0.0));
    }
    std::string line;
    for (const std::optional<double>& mean : means) {
        if (!mean) {
            line += ' ';
            continue;
        }
        const double height = largest > 0.0 ? *mean / largest : 0.0;
        line += bars[static_cast<std::size_t>(std::ceil(height * (bars.size() - 1)))];
    }
    return line;
}

}  // namespace onoma
