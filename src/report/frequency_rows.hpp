// SPDX-License-Identifier: Apache-2.0
// The rows of a frequency report as a table and as JSON.
#pragma once

#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {

[[nodiscard]] Table frequency_table(const std::vector<FrequencyRow>& rows, Duplicates duplicates);
[[nodiscard]] Json frequency_row_as_json(const FrequencyRow& row);

// Why a value of a row is null, by its key.
[[nodiscard]] Json empty_frequency_values();

}  // namespace onoma
