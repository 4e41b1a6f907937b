// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

#include "onoma/text/display_width.hpp"
#include "onoma/text/utf8.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

constexpr std::size_t bar_columns = 10;
constexpr std::size_t narrowest_text = 12;  // a name cut shorter than that says nothing
constexpr std::string_view gap = "  ";

double number_in(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*integer);
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return 0.0;
}

// Control characters of a text would move the cursor.
std::string printable(const std::string& text) {
    std::string result = replace_invalid_sequences(text);
    for (char& c : result) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    return result;
}

std::string to_text(const Cell& cell, const Column& column) {
    if (const auto* text = std::get_if<std::string>(&cell)) return printable(*text);
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return with_thousands(*integer);
    const double number = std::get<double>(cell);
    if (column.is_percent) return fmt::format("{:.1f} %", 100.0 * number);
    return fmt::format("{:.{}f}", number, column.decimals);
}

// Eighths of a block, so that small differences show.
std::string bar(double value, double largest) {
    constexpr std::array<std::string_view, 8> eighths = {"",       "\u258F", "\u258E", "\u258D",
                                                         "\u258C", "\u258B", "\u258A", "\u2589"};
    if (largest <= 0.0 || value <= 0.0) return {};
    const auto length = static_cast<std::size_t>(
        std::ceil(value / largest * static_cast<double>(bar_columns * eighths.size())));
    std::string result;
    for (std::size_t full = 0; full < length / eighths.size(); ++full) result += "\u2588";
    return result + std::string(eighths[length % eighths.size()]);
}

// A column made ready: all cells as text, with their width.
struct TextColumn {
    std::string title;
    std::vector<std::string> cells;
    bool right = false;
    std::size_t width = 0;
};

void measure(TextColumn& column) {
    column.width = display_width(column.title);
    for (const std::string& cell : column.cells) {
        column.width = std::max(column.width, display_width(cell));
    }
}

std::vector<TextColumn> lay_out(const Table& table) {
    std::vector<TextColumn> columns;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const Column& column = table.columns[index];
        if (!column.in_text) continue;
        TextColumn laid{column.title, {}, false, 0};
        TextColumn bars{"", {}, false, 0};
        double largest = 0.0;
        for (const auto& row : table.rows) largest = std::max(largest, number_in(row[index]));
        for (const auto& row : table.rows) {
            laid.right = laid.right || !std::holds_alternative<std::string>(row[index]);
            laid.cells.push_back(to_text(row[index], column));
            bars.cells.push_back(column.has_bar ? bar(number_in(row[index]), largest) : "");
        }
        measure(laid);
        columns.push_back(std::move(laid));
        if (!column.has_bar) continue;
        bars.width = bar_columns;
        columns.push_back(std::move(bars));
    }
    return columns;
}

// Takes what does not fit from the widest column of text.
void fit(std::vector<TextColumn>& columns, std::size_t terminal_columns) {
    std::size_t total = 0;
    for (const TextColumn& column : columns) total += column.width + gap.size();
    if (total <= terminal_columns + gap.size()) return;
    auto widest = columns.end();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        if (!column->right && (widest == columns.end() || column->width > widest->width)) {
            widest = column;
        }
    }
    if (widest == columns.end()) return;
    const std::size_t excess = total - gap.size() - terminal_columns;
    const std::size_t width = std::max(
        narrowest_text, widest->width > excess ? widest->width - excess : std::size_t{0});
    if (width >= widest->width) return;
    for (std::string& cell : widest->cells) cell = truncate_to_width(cell, width);
    measure(*widest);
}

std::string padded(const std::string& text, const TextColumn& column) {
    const std::size_t width = display_width(text);
    const std::string space(column.width > width ? column.width - width : 0, ' ');
    return column.right ? space + text : text + space;
}

void write_line(std::ostream& out, const std::vector<TextColumn>& columns,
                const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (index > 0) line += gap;
        line += padded(cells[index], columns[index]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line;
}

}  // namespace

std::string with_thousands(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

void write_text_table(std::ostream& out, const Table& table, std::size_t terminal_columns,
                      bool colour) {
    std::vector<TextColumn> columns = lay_out(table);
    fit(columns, terminal_columns);
    std::vector<std::string> line;
    for (const TextColumn& column : columns) line.push_back(column.title);
    if (colour) out << "\x1B[1m";
    write_line(out, columns, line);
    out << (colour ? "\x1B[0m\n" : "\n");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t index = 0; index < columns.size(); ++index) {
            line[index] = columns[index].cells[row];
        }
        write_line(out, columns, line);
        out << '\n';
    }
}

}  // namespace onoma
