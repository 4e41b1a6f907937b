// SPDX-License-Identifier: Apache-2.0
// Rows and columns, and the two plain ways to write them. What a command shows is decided once, as
// a Table.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace onoma {

// A number that cannot be told: Column::empty says why.
struct Empty {};

using Cell = std::variant<std::string, std::int64_t, double, Empty>;

template <typename Number>
[[nodiscard]] Cell cell_of(const std::optional<Number>& number) {
    return number ? Cell(*number) : Cell(Empty{});
}

struct Column {
    std::string key;              // header in CSV: snake_case
    std::string title;            // header in a terminal; may have several lines
    int decimals = 2;             // of doubles, in a terminal
    bool is_percent = false;      // a share: 0.25 shows as 25.0 % in a terminal
    bool is_probability = false;  // not shown as 0: <0.0001
    bool is_figure = false;       // text that is set like a number: to the right, never cut off
    bool has_bar = false;         // a bar beside the number, in a terminal
    bool in_text = true;          // false: CSV only
    bool in_csv = true;
    std::string empty = {};  // when a cell is Empty: "fewer than two documents"
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

// A header or a row alone, for rows that come one by one.
void write_csv_header(std::ostream& out, const std::vector<Column>& columns);
void write_csv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row);

// A cell as data: numbers with all their digits, text well-formed and with an apostrophe in front
// where a spreadsheet would run it as a formula.
[[nodiscard]] std::string data_text(const Cell& cell);

// A cell as a person reads it: numbers rounded, with separators; one line.
[[nodiscard]] std::string shown_text(const Cell& cell, const Column& column);

// Rounded to so many decimals; what rounds to 0 has no sign: -0.001 -> 0.00.
[[nodiscard]] std::string fixed(double number, int decimals);

// 1234567 -> 1,234,567
[[nodiscard]] std::string with_thousands(std::int64_t number);

}  // namespace onoma
