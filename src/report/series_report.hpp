// SPDX-License-Identifier: Apache-2.0
// Mentions by period, beside the rows of a frequency report.
#pragma once

#include <iosfwd>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/series.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {

// `rows` are those that `series` was made of.
[[nodiscard]] Table series_as_text_table(const std::vector<FrequencyRow>& rows,
                                         const SeriesTable& series);

// One row for each entity and period.
[[nodiscard]] Table series_as_csv_table(const std::vector<FrequencyRow>& rows,
                                        const SeriesTable& series);

[[nodiscard]] Json periods_as_json(const SeriesTable& series);
[[nodiscard]] Json cells_as_json(const SeriesTable& series, std::size_t row);

}  // namespace onoma
