// SPDX-License-Identifier: Apache-2.0
#include "report/series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <stdexcept>
#include <string_view>

#include "base/period.hpp"
#include "onoma/report/reports.hpp"
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
    std::optional<Interval> interval;  // of its rate
};

template <typename Part, typename Value>
auto in(Part PlacedCell::*part, Value value) {
    return [=](const PlacedCell& placed) { return (*(placed.*part)).*value; };
}

template <typename Value>
auto in_cell(Value value) {
    return at(&PlacedCell::cell, value);
}

constexpr const char* no_interval = "the period has no words, or copies are weighted";
constexpr std::string_view interval_of_period =
    "The 95 % interval of the rate in that period: what the mentions in so many words leave open, "
    "widened as much as mentions clump in the documents of one period. Of a period without "
    "mentions "
    "it says how often the entity may be named there.";

// The entity and the sizes of the period are beside the cells in JSON.
ColumnsOf<PlacedCell> columns_of(const std::string& by) {
    return {
        {{.key = "id", .in_json = false}, in(&PlacedCell::entity, &FrequencyRow::id)},
        {{.key = "name", .in_json = false}, in(&PlacedCell::entity, &FrequencyRow::name)},
        {{.key = "type", .in_json = false}, in(&PlacedCell::entity, &FrequencyRow::type)},
        {{.key = by, .is_field = true}, in(&PlacedCell::period, &Group::name)},
        {{.key = "mentions"}, in_cell(&GroupCell::mentions)},
        {{.key = "documents"}, in_cell(&GroupCell::documents)},
        {{.key = "rate_per_1000_words", .empty = "the period has no words"},
         in_cell(&GroupCell::rate_per_1000_words)},
        {{.key = "weighted_mentions"}, in_cell(&GroupCell::weighted_mentions)},
        {data("rate_low", no_interval, interval_of_period),
         at(&PlacedCell::interval, &Interval::low)},
        {data("rate_high", no_interval), at(&PlacedCell::interval, &Interval::high)},
        {{.key = "period_documents", .in_json = false}, in(&PlacedCell::period, &Group::documents)},
        {{.key = "period_words", .in_json = false}, in(&PlacedCell::period, &Group::words)},
    };
}

void add_cells(std::vector<PlacedCell>& cells, const FrequencyRow* entity,
               const SeriesOfRow& of_row) {
    const SeriesTable& series = *of_row.series;
    for (const GroupCell& cell : cells_of(series, of_row.row)) {
        cells.push_back(
            {entity, &series.periods[cell.group], cell, series.rate_interval(of_row.row, cell)});
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
                       const SeriesTable& series, const TableView& view) {
    const ColumnsOf<PlacedCell> columns = columns_of(series.by);
    write_header(out, format, described(columns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<PlacedCell> cells;
        add_cells(cells, &rows[row], {&series, row});
        const Table table = with_digits(table_of(columns, cells), view);
        for (const auto& values : table.rows) write_row(out, format, table.columns, values);
    }
}

namespace {

// What is measured in a cell of a wide table, and the column of the long one that says it.
struct Measure {
    const char* name;
    const char* key;
};

constexpr std::array measures = {
    Measure{"mentions", "mentions"},        Measure{"documents", "documents"},
    Measure{"rate", "rate_per_1000_words"}, Measure{"rate_low", "rate_low"},
    Measure{"rate_high", "rate_high"},      Measure{"weighted_mentions", "weighted_mentions"},
};

// REQUIRES: `name` is one of series_measures().
ColumnOf<PlacedCell> column_measuring(const std::string& name) {
    const auto* const measure = std::find_if(measures.begin(), measures.end(),
                                             [&](const Measure& it) { return it.name == name; });
    for (const ColumnOf<PlacedCell>& column : columns_of({})) {
        if (column.key == measure->key) return column;
    }
    throw std::invalid_argument("no measure of a period");
}

}  // namespace

std::vector<std::string> series_measures() {
    std::vector<std::string> names;
    for (const Measure& measure : measures) names.emplace_back(measure.name);
    return names;
}

namespace {

// Of two fields, so many values has the second one; else all.
std::size_t columns_across(const SeriesTable& series) {
    const auto& periods = series.periods;
    const auto other = std::find_if(periods.begin(), periods.end(), [&](const Group& it) {
        return it.outer != periods.front().outer;
    });
    return static_cast<std::size_t>(other - periods.begin());
}

// In one of the periods from `begin` to `end`.
bool is_named_within(const SeriesTable& series, std::size_t row, std::size_t begin,
                     std::size_t end) {
    return std::any_of(series.cells[row].begin(), series.cells[row].end(),
                       [&](const GroupCell& cell) {
                           return cell.group >= begin && cell.group < end && cell.mentions > 0;
                       });
}

}  // namespace

std::vector<WideRow> wide_rows(const std::vector<FrequencyRow>& rows, const SeriesTable& series,
                               const std::string& measure) {
    const ColumnOf<PlacedCell> measured = column_measuring(measure);
    const std::size_t across = columns_across(series);
    std::vector<WideRow> wide;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<PlacedCell> cells;
        add_cells(cells, &rows[row], {&series, row});
        for (std::size_t begin = 0; begin < cells.size(); begin += across) {
            const std::string& outer = series.periods[begin].outer;
            if (!outer.empty() && !is_named_within(series, row, begin, begin + across)) continue;
            WideRow& whole = wide.emplace_back(WideRow{&rows[row], outer, {}});
            for (std::size_t at = begin; at < begin + across; ++at) {
                whole.cells.push_back(measured.value(cells[at]));
            }
        }
    }
    return wide;
}

ColumnsOf<WideRow> wide_columns(const SeriesTable& series, const std::string& measure) {
    const auto entity = [](const WideRow& row) -> const FrequencyRow& { return *row.entity; };
    ColumnsOf<WideRow> columns = {
        {data("id"), at(entity, &FrequencyRow::id)},
        {{.key = "name", .title = "Entity"}, at(entity, &FrequencyRow::name)},
        {{.key = "type", .title = "Type"}, at(entity, &FrequencyRow::type)},
    };
    const std::size_t comma = series.by.find(',');
    if (comma != std::string::npos) {
        const std::string outer = series.by.substr(0, comma);
        columns.push_back({{.key = outer, .title = outer, .is_field = true}, &WideRow::outer});
    }
    const ColumnOf<PlacedCell> of_cell = column_measuring(measure);
    const Column& measured = of_cell;
    const std::vector<Group> periods(
        series.periods.begin(),
        series.periods.begin() + static_cast<std::ptrdiff_t>(columns_across(series)));
    for (std::size_t period = 0; period < periods.size(); ++period) {
        Column column = measured;
        column.key = column.title = periods[period].name;
        column.in_text = true;
        column.in_json = false;
        columns.push_back({column, [period](const WideRow& row) { return row.cells[period]; }});
    }
    // In JSON below one key: a period may be called as another key is.
    Column cells{.key = "cells", .in_text = false, .in_csv = false};
    cells.shape = shape::map_of(measured.shape);
    columns.push_back({std::move(cells), [periods](const WideRow& row) {
                           JsonObject values;
                           for (std::size_t period = 0; period < periods.size(); ++period) {
                               values.emplace_back(periods[period].name, row.cells[period]);
                           }
                           return Json(std::move(values));
                       }});
    return columns;
}

Table series_as_wide_table(const std::vector<FrequencyRow>& rows, const SeriesTable& series,
                           const std::string& measure) {
    return table_of(wide_columns(series, measure), wide_rows(rows, series, measure));
}

ColumnsOf<Group> period_columns(const std::string& by) {
    ColumnsOf<Group> columns;
    const std::size_t comma = by.find(',');
    if (comma != std::string::npos) {
        columns.push_back({{.key = by.substr(0, comma), .is_field = true}, &Group::outer});
    }
    columns.push_back({{.key = by.substr(comma + 1), .is_field = true}, &Group::name});
    columns.push_back({{.key = "documents"}, &Group::documents});
    columns.push_back({{.key = "words"}, &Group::words});
    return columns;
}

Json cells_as_json(const FrequencyRow& row, const SeriesOfRow& of_row) {
    std::vector<PlacedCell> cells;
    add_cells(cells, &row, of_row);
    return objects_of(columns_of(of_row.series->by), cells);
}

Json cells_shape() { return shape::list_of(shape_of(columns_of({}))); }

ColumnsOf<OverTime> over_time_columns() {
    constexpr const char* few = "fewer than six periods with words, or always the same rate";
    constexpr const char* no_past =
        "fewer than five periods with words before, or no mention there";
    constexpr std::string_view rising =
        "Whether the rate rises or falls over the periods, whatever the shape (Mann and Kendall): "
        "tau "
        "from -1, always falling, to 1, always rising; p; and q, corrected for all entities.";
    constexpr std::string_view last =
        "The latest period with words against the entity's own past: how many times the rate of "
        "all "
        "periods before, how many mentions that rate gives, and how likely periods differ so much "
        "(p, and q corrected for all entities). A latest period that is still going on counts as "
        "far as it goes.";
    ColumnsOf<OverTime> columns = {
        {data("trend_tau", few, rising), at(&OverTime::trend, &Trend::tau)},
        {data("trend_p", few, rising), at(&OverTime::trend, &Trend::p)},
        {data("trend_q", few, rising), &OverTime::trend_q},
        {data("latest_ratio", no_past, last), at(&OverTime::latest, &Unusual::ratio)},
        {data("latest_expected", no_past, last), at(&OverTime::latest, &Unusual::expected)},
        {data("latest_p", no_past, last), at(&OverTime::latest, &Unusual::p)},
        {data("latest_q", no_past, last), &OverTime::latest_q},
    };
    return columns;
}

namespace {

constexpr std::size_t most_sentences = 10;

std::string how_sure(double q) { return q < significant_q ? "sure    " : "likely  "; }

// Of the first and the last third of the periods, in 1,000 words.
std::pair<double, double> ends_of(const SeriesTable& series, std::size_t row) {
    std::vector<const Group*> periods;
    std::vector<std::int64_t> mentions;
    for (std::size_t period = 0; period < series.periods.size(); ++period) {
        const Group& group = series.periods[period];
        if (group.words == 0 || group.name.starts_with('(')) continue;
        periods.push_back(&group);
        mentions.push_back(series.cell(row, period).mentions);
    }
    const std::size_t third = std::max<std::size_t>(1, periods.size() / 3);
    const auto rate = [&](std::size_t begin) {
        std::int64_t hits = 0;
        std::int64_t words = 0;
        for (std::size_t period = begin; period < begin + third; ++period) {
            hits += mentions[period];
            words += periods[period]->words;
        }
        return 1000.0 * static_cast<double>(hits) / static_cast<double>(words);
    };
    return {rate(0), rate(periods.size() - third)};
}

}  // namespace

void write_over_time(std::ostream& out, const std::vector<FrequencyRow>& rows,
                     const SeriesTable& series, std::size_t columns) {
    constexpr std::size_t fewest = 6;
    if (series.over_time.empty() || series.periods_tested < static_cast<std::int64_t>(fewest))
        return;
    std::size_t written = 0;
    const auto write = [&](double q, const std::string& sentence) {
        if (written++ >= most_sentences) return;
        out << how_sure(q);
        write_paragraph(out, sentence, columns, how_sure(q).size());
    };
    out << "\nWhat changes over the " << series.by << "s, and in the latest against its past:\n\n";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const OverTime& test = series.over_time[row];
        if (test.trend_q && *test.trend_q < likely_q) {
            const auto [first, last] = ends_of(series, row);
            write(*test.trend_q,
                  fmt::format(
                      "{} is named {} and {}: {:.2f} in 1,000 words in the first third of the "
                      "{}s, {:.2f} in the last",
                      rows[row].name, test.trend->tau > 0.0 ? "more" : "less",
                      test.trend->tau > 0.0 ? "more" : "less", first, series.by, last));
        }
        if (test.latest_q && *test.latest_q < likely_q) {
            write(*test.latest_q,
                  fmt::format("{} is named {:.1f} times as often in {} as in the {}s before, where "
                              "{:.1f} mentions would be as before",
                              rows[row].name, test.latest->ratio, series.latest, series.by,
                              test.latest->expected));
        }
    }
    if (written == 0) out << "Nothing that chance does not explain.\n";
    if (written > most_sentences) {
        out << "and " << written - most_sentences << " more: --format json has all of them\n";
    }
}

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
