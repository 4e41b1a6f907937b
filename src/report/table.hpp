// SPDX-License-Identifier: Apache-2.0
// Columns and rows, and the plain ways to write them. What a column is, is told once (see
// columns.hpp); a Table is made of that.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "report/json.hpp"

namespace onoma {

// Text, yes or no, texts, a number, or Empty.
using Cell = Json;

struct Column {
    std::string key = {};           // header in CSV, key in JSON: snake_case
    std::string title = {};         // header in a terminal; may have several lines
    std::string_view meaning = {};  // in plain words; columns that share one share a paragraph
    std::string meaning_of = {};    // the keys above that paragraph, where it is not `key`

    // In tables.
    int decimals = 2;             // of doubles, in a terminal
    bool is_percent = false;      // a share: 0.25 shows as 25.0 % in a terminal
    bool is_probability = false;  // not shown as 0: <0.0001
    bool is_rounded = false;      // `decimals` were asked for: CSV and TSV keep to them too
    bool is_date = false;         // text in ISO 8601, perhaps of a month or a year only
    bool is_figure = false;       // text that is set like a number: to the right, never cut off
    bool has_bar = false;         // a bar beside the number, in a terminal
    bool in_text = true;
    bool in_csv = true;
    std::string before = {};       // stands before this column, where JSON has another order
    std::string without = {};      // what a cell says that has no value, as "none"
    std::string empty = {};        // why a number may be Empty: "fewer than two documents"
    std::string empty_title = {};  // in a sentence on that, with columns empty for the same reason

    // In JSON.
    bool in_json = true;
    bool is_optional = false;  // without a value there is no key, not null
    std::string path = {};     // where it is not `key`: "first.id" is a key of an object
    std::vector<std::string> alternatives = {};  // all paths that it may have, as units differ
    std::string pattern = {};  // a regular expression of all keys that it may have
    bool is_field = false;     // `key` is a field of the articles, that of --by
    Json shape = {};           // in the words of JSON Schema
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each as long as `columns`
};

// Aligned by display width: numbers to the right, text to the left. Lines fit `terminal_columns`
// where possible: long names are cut off with an ellipsis, bars are left out, and in the end
// columns go on in a second table below, which begins with the first column again. Bold header when
// `colour`.
void write_text_table(std::ostream& out, const Table& table, std::size_t terminal_columns,
                      bool colour);

// A line for each column shown that has empty cells: its title and why.
void write_empty_reasons(std::ostream& out, const Table& table);

// RFC 4180 with a header and line feeds. Doubles with all their digits. Text that a spreadsheet
// would take for a formula (it begins with = + - @, also full-width, a tab or a line end) gets an
// apostrophe in front.
void write_csv(std::ostream& out, const Table& table);

// The same with tabs; as TSV knows no quotes, tabs and line ends within text become spaces.
void write_tsv(std::ostream& out, const Table& table);

// A header or a row alone, for rows that come one by one.
void write_csv_header(std::ostream& out, const std::vector<Column>& columns);
void write_csv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row);
void write_tsv_header(std::ostream& out, const std::vector<Column>& columns);
void write_tsv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row);

// A table of GitHub's Markdown: the columns and numbers of the terminal, numbers to the right. Text
// is escaped, so that a name is never markup, a link or the end of a cell.
void write_markdown(std::ostream& out, const Table& table);

// A cell of words: its text, yes or no, texts with `|` between them. Nothing for numbers.
[[nodiscard]] std::optional<std::string> words_in(const Cell& cell);

// Nothing for words, and where there is none.
[[nodiscard]] std::optional<double> number_in(const Cell& cell);

// A cell as data: numbers with all their digits, text well-formed and with an apostrophe in front
// where a spreadsheet would run it as a formula.
[[nodiscard]] std::string data_text(const Cell& cell);

// A cell as a person reads it: numbers rounded, with separators; one line.
[[nodiscard]] std::string shown_text(const Cell& cell, const Column& column);

// Rounded to so many decimals; what rounds to 0 has no sign: -0.001 -> 0.00.
[[nodiscard]] std::string fixed(double number, int decimals);

// 1234567 -> 1,234,567
[[nodiscard]] std::string with_thousands(std::int64_t number);

// "source" -> "Source". REQUIRES: it begins with a small ASCII letter.
[[nodiscard]] std::string with_capital(std::string word);

// "3 documents", "1 document"
[[nodiscard]] std::string counted(std::int64_t number, std::string_view singular,
                                  std::string_view plural = {});

// The ANSI escape that begins the colour of a cell: of a type, or of a name that a type stands
// beside (`name` and `type`, `first_name` and `first_type`). Empty for other cells and types.
[[nodiscard]] std::string_view type_colour(const Table& table, std::size_t row, std::size_t column);

}  // namespace onoma
