// SPDX-License-Identifier: Apache-2.0
// The self-test of the statistics -> text for a terminal, CSV for a spreadsheet, JSON for a
// program.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <vector>

#include "onoma/report/format.hpp"
#include "onoma/statistics/self_test.hpp"

namespace onoma {

// A row each, and as text a last line with how many agree. JSON: {"onoma", "rows": [{"name",
// "expected", "got" (null for none), "tolerance", "ok"}], "failed"}. `colour` is for ANSI escapes
// in text. REQUIRES: text, csv or json.
void write_self_test(std::ostream& out, Format format, const std::vector<SelfTestRow>& rows,
                     std::size_t terminal_columns, bool colour);

// How many rows do not agree.
[[nodiscard]] std::size_t failed_rows(const std::vector<SelfTestRow>& rows);

}  // namespace onoma
