// SPDX-License-Identifier: Apache-2.0
// What a comparison shows, as tables: one long one for CSV, small ones for a terminal.
#pragma once

#include <string>

#include "onoma/analysis/comparison.hpp"
#include "report/table.hpp"

namespace onoma {

// "source", "month"; of a field of the input's own just "group".
[[nodiscard]] std::string noun_of(const Comparison& comparison);

// One row an entity and group: what spreadsheets and statistics programs pivot.
[[nodiscard]] Table to_long_table(const Comparison& comparison);

// For the eye. Those that choose rows say in `left_out` how many more there are.
[[nodiscard]] Table to_wide_table(const Comparison& comparison);
[[nodiscard]] Table to_telling_table(const Comparison& comparison, std::size_t& left_out);
[[nodiscard]] Table to_gap_table(const Comparison& comparison, std::size_t& left_out);
[[nodiscard]] Table to_first_table(const Comparison& comparison, std::size_t& left_out);
[[nodiscard]] Table to_pair_table(const Comparison& comparison, std::size_t& left_out);
// REQUIRES: comparison.map.
[[nodiscard]] Table to_map_table(const Comparison& comparison, std::size_t& left_out);
// Which groups and entities make the ends of each axis.
[[nodiscard]] Table to_axis_table(const Comparison& comparison);
[[nodiscard]] Table to_reference_table(const ReferenceComparison& reference, std::size_t& left_out);

}  // namespace onoma
