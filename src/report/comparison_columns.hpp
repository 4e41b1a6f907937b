// SPDX-License-Identifier: Apache-2.0
// The columns of a comparison's results: of an entity in a group, of gaps, first reports, group
// pairs, and of an earlier report as the reference.
#pragma once

#include <string>
#include <vector>

#include "onoma/analysis/comparison.hpp"
#include "report/columns.hpp"

namespace onoma {

// "source", "month"; of a field of the input's own just "group".
[[nodiscard]] std::string noun_of(const Comparison& comparison);

// Why nothing is tested with --duplicates weight.
inline constexpr const char* weighted_copies =
    "copies of a story are weighted, and weighted counts are no integers that could be tested";

// An entity in a group.
struct PlacedCell {
    const ComparisonRow* row = nullptr;
    const std::string* group = nullptr;
    TestedCell cell;
    const ReferenceRow* reference = nullptr;  // none, also where --top left it out of the rows
};

[[nodiscard]] PlacedCell cell_at(const Comparison& comparison, const ComparisonRow& row,
                                 std::size_t group);

// Of an entity in each group.
[[nodiscard]] std::vector<PlacedCell> cells_of(const Comparison& comparison,
                                               const ComparisonRow& row);

// The `most` groups of most documents, in their order.
[[nodiscard]] std::vector<std::size_t> largest_groups(const std::vector<GroupColumn>& groups,
                                                      std::size_t most);

// What a cell has in JSON, CSV, and in the terminal's table of the most telling.
[[nodiscard]] ColumnsOf<PlacedCell> cell_columns(const Comparison& comparison);

// For CSV, beside the cells of the same entity: JSON has the reference in an object of its own.
[[nodiscard]] ColumnsOf<PlacedCell> reference_cell_columns();

[[nodiscard]] ColumnsOf<Gap> gap_columns(const Comparison& comparison);
[[nodiscard]] ColumnsOf<FirstReport> first_report_columns();
[[nodiscard]] ColumnsOf<GroupPair> group_pair_columns(const Comparison& comparison);
[[nodiscard]] ColumnsOf<ReferenceRow> reference_columns(const ReferenceComparison& reference);

// Those that are empty somewhere, with why.
[[nodiscard]] std::vector<Column> empty_columns(const Comparison& comparison);

}  // namespace onoma
