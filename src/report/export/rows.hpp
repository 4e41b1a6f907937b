// SPDX-License-Identifier: Apache-2.0
// The formats that any table can be written in: CSV, TSV, Markdown.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "onoma/report/format.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {

// Writes `table` as csv, tsv or md; false for any other format, with nothing written.
[[nodiscard]] bool write_rows(std::ostream& out, Format format, const Table& table);

// The columns and rules of CSV; tabs and line ends within text become spaces, as TSV knows no
// quotes.
void write_tsv(std::ostream& out, const Table& table);
void write_tsv_header(std::ostream& out, const std::vector<Column>& columns);
void write_tsv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row);

// A table of GitHub's Markdown: the columns and numbers of the terminal, numbers to the right. Text
// is escaped, so that a name is never markup, a link or the end of a cell.
void write_markdown(std::ostream& out, const Table& table);

// Text as Markdown shows it, for a cell or a line.
[[nodiscard]] std::string markdown_text(std::string_view text);

// One line for each object of an array.
void write_json_lines(std::ostream& out, const Json& objects);

}  // namespace onoma
