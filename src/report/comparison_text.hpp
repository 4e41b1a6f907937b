// SPDX-License-Identifier: Apache-2.0
// A comparison for the eye: counts first, then what stands out, each table short.
#pragma once

#include <iosfwd>

#include "onoma/report/reports.hpp"
#include "report/table.hpp"

namespace onoma {

void write_comparison_text(std::ostream& out, const ReportContext& context,
                           const Comparison& comparison);

// A table, and how many more rows there are than it shows.
struct ShortTable {
    Table table;
    std::size_t left_out = 0;
};

// One row an entity, with mentions and rate in each of the largest groups; the others are left out.
[[nodiscard]] ShortTable wide_table(const Comparison& comparison);

[[nodiscard]] ShortTable group_pair_table(const Comparison& comparison);

}  // namespace onoma
