// SPDX-License-Identifier: Apache-2.0
// Mentions by period, beside the rows of a frequency report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "report/columns.hpp"

namespace onoma {

// For the eye; `rows` are those that `series` was made of.
[[nodiscard]] Table series_as_text_table(const std::vector<FrequencyRow>& rows,
                                         const SeriesTable& series);

// One row for each entity and period: for Markdown, and for CSV and TSV, where they are written
// entity by entity, as they may be very many. REQUIRES: has_rows(format).
[[nodiscard]] Table series_as_long_table(const std::vector<FrequencyRow>& rows,
                                         const SeriesTable& series);
void write_series_rows(std::ostream& out, Format format, const std::vector<FrequencyRow>& rows,
                       const SeriesTable& series, const TableView& view);

// One row for each entity, one column for each period: `measure` is one of series_measures(). Of
// two fields one row for each value of the first beside which the entity is named, one column for
// each of the second.
[[nodiscard]] Table series_as_wide_table(const std::vector<FrequencyRow>& rows,
                                         const SeriesTable& series, const std::string& measure);

// An entity and what it has in each period.
struct WideRow {
    const FrequencyRow* entity = nullptr;
    std::string outer;        // of two fields, the value of the first
    std::vector<Json> cells;  // by period
};
[[nodiscard]] std::vector<WideRow> wide_rows(const std::vector<FrequencyRow>& rows,
                                             const SeriesTable& series, const std::string& measure);
[[nodiscard]] ColumnsOf<WideRow> wide_columns(const SeriesTable& series,
                                              const std::string& measure);

// The list of periods.
[[nodiscard]] ColumnsOf<Group> period_columns(const std::string& by);

// The cells of an entity in each period.
struct SeriesOfRow {
    const SeriesTable* series = nullptr;
    std::size_t row = 0;
};
[[nodiscard]] Json cells_as_json(const FrequencyRow& row, const SeriesOfRow& of_row);
[[nodiscard]] Json cells_shape();

// Trends, and the latest period, of one entity.
[[nodiscard]] ColumnsOf<OverTime> over_time_columns();

// One sentence for each change that chance does not explain, of six periods or more.
void write_over_time(std::ostream& out, const std::vector<FrequencyRow>& rows,
                     const SeriesTable& series, std::size_t columns);

// "12 months, 2024-01 to 2024-12; 2 without documents", of periods that are stretches of time.
void write_span(std::ostream& out, const SeriesTable& series);

// One character a value, from the lowest bar (0) to the highest (the largest value); a space where
// there is none. More than `most` values are brought together, neighbours by their mean.
[[nodiscard]] std::string sparkline(const std::vector<std::optional<double>>& values,
                                    std::size_t most = 60);

}  // namespace onoma
