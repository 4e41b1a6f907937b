// SPDX-License-Identifier: Apache-2.0
// Story clusters -> text for a terminal, CSV for a spreadsheet, JSON for a program.
#pragma once

#include <cstddef>
#include <iosfwd>

#include "onoma/analysis/duplicates.hpp"
#include "onoma/report/format.hpp"

namespace onoma {

// Clusters of two or more, each document with what it has in common with the first. JSON keys and
// CSV columns are told in docs/output.md and stay. `columns` are those of the terminal and `colour`
// is for ANSI escapes, both for text. REQUIRES: format is text, csv, tsv, md, json
// or jsonl.
void write_duplicates(std::ostream& out, Format format, const DuplicateTable& table,
                      std::size_t columns = 100, bool colour = false);

}  // namespace onoma
