// SPDX-License-Identifier: Apache-2.0
// How a result was made: JSON says so, and results are compared that were counted alike.
#pragma once

#include "onoma/report/saved_report.hpp"
#include "report/columns.hpp"

namespace onoma {

// What decides the counts besides articles and lexicons, by the names of its options: "counts",
// "duplicates", "type", "zones", "roll_up", "listed_only".
[[nodiscard]] ColumnsOf<CountedHere> counting_columns();

// The same, and which articles and rows were asked for: "where", "since", "until", "min_mentions",
// "top".
[[nodiscard]] ColumnsOf<CountedHere> settings_columns();

}  // namespace onoma
