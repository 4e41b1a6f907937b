// SPDX-License-Identifier: Apache-2.0
// Texts for a terminal: printable, in lines that it holds, and the numbers in them.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/report/format.hpp"
#include "report/table.hpp"

namespace onoma {

// Running text in lines that a terminal holds.

// `text` word by word in lines of at most `columns` where words allow it, and a line feed after it.
// The first line begins where the output stands, which is at column `indent`; so do the others.
void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns,
                     std::size_t indent = 0);

// The same of a text that is printable already, but for signs without width that the caller sets.
void write_printable_paragraph(std::ostream& out, const std::string& text, std::size_t columns,
                               std::size_t indent);

// One line, `indent` spaces before it, cut to the columns. The text is made printable.
void write_line(std::ostream& out, std::size_t indent, std::string_view text, std::size_t columns);

// What makes a terminal write bold letters, and what ends this and any colour.
inline constexpr std::string_view bold = "\x1B[1m";
inline constexpr std::string_view plain = "\x1B[0m";

// Text of strangers made safe to show in a terminal.

// `text` on one line and harmless: ill-formed UTF-8 becomes U+FFFD; control characters, line
// separators and characters that turn the direction of the text around them, which could rewrite
// the screen, become spaces.
[[nodiscard]] std::string printable(std::string_view text);

// A result in the formats that every result has.

// Whether rows may be written one by one: csv and tsv.
[[nodiscard]] bool has_rows(Format format);

// REQUIRES, of both: has_rows(format).
void write_header(std::ostream& out, Format format, const std::vector<Column>& columns);
void write_row(std::ostream& out, Format format, const std::vector<Column>& columns,
               const std::vector<Cell>& row);

struct NamedTable {
    std::string name;
    Table table;
};

// What the formats are made of, each made when it is wanted.
struct Written {
    std::function<Table()> table;  // csv, tsv, md, xlsx
    std::function<Json()> json;    // json
    std::string_view rows;         // the key of JSON whose objects are the lines of jsonl
    std::function<void()> text;
    std::function<std::vector<NamedTable>()> more = {};  // further tables, which xlsx has
};

// REQUIRES: format is text, csv, tsv, md, json, jsonl or xlsx.
void write(std::ostream& out, Format format, const Written& result);

// The columns of CSV as data. A column has the type that its shape says, or that all its cells fit
// into where these say otherwise: a number with words beside it is text.
[[nodiscard]] DataTable data_of(const Table& table);

// An Excel workbook: a sheet for each table, then one that says what the columns mean, and one with
// what JSON says beside its lists of results: versions, settings, what was omitted. Text is never a
// formula. Throws Error where a table has more rows than a sheet, and where writes_xlsx() is false.
void write_xlsx(std::ostream& out, const std::vector<NamedTable>& tables, const Json& whole);

}  // namespace onoma
