// SPDX-License-Identifier: Apache-2.0
// Table -> aligned columns for a terminal. What is too wide gives way in this order: long names,
// bars, names down to a readable rest; figures never. Columns that still find no room go on below,
// beside the first one again.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

#include "onoma/text/display_width.hpp"
#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

constexpr std::size_t bar_columns = 10;
constexpr std::size_t comfortable_text = 24;  // names are cut to that before bars are left out
constexpr std::size_t narrowest_text = 12;    // a name cut shorter than that says nothing
constexpr std::string_view gap = "  ";

struct TextCell {
    std::string text;
    std::size_t width = 0;
    std::string_view colour = {};  // an ANSI escape
};

// A column made ready: all cells as text.
struct TextColumn {
    std::vector<TextCell> title;  // lines
    std::vector<TextCell> cells;
    bool right = false;
    bool is_bar = false;
    std::size_t width = 0;        // to show, of title and cells
    std::size_t least_width = 0;  // below which figures would be cut
};

// Eighths of a block, so that small differences show.
TextCell bar(double value, double largest) {
    constexpr std::array<std::string_view, 8> eighths = {"",       "\u258F", "\u258E", "\u258D",
                                                         "\u258C", "\u258B", "\u258A", "\u2589"};
    if (largest <= 0.0 || value <= 0.0) return {};
    const auto length = static_cast<std::size_t>(
        std::ceil(value / largest * static_cast<double>(bar_columns * eighths.size())));
    TextCell result;
    result.width = (length + eighths.size() - 1) / eighths.size();
    for (std::size_t full = 0; full < length / eighths.size(); ++full) result.text += "\u2588";
    result.text += eighths[length % eighths.size()];
    return result;
}

TextCell measured(std::string text) {
    const std::size_t width = display_width(text);
    return {std::move(text), width};
}

std::size_t widest(const std::vector<TextCell>& cells) {
    std::size_t width = 0;
    for (const TextCell& cell : cells) width = std::max(width, cell.width);
    return width;
}

TextColumn lay_out(const Table& table, std::size_t index) {
    const Column& column = table.columns[index];
    TextColumn result;
    for (std::size_t begin = 0; begin <= column.title.size();) {
        const std::size_t end = std::min(column.title.find('\n', begin), column.title.size());
        result.title.push_back(measured(printable(column.title.substr(begin, end - begin))));
        begin = end + 1;
    }
    result.right = column.is_figure;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Cell& cell = table.rows[row][index];
        result.right = result.right || !words_in(cell);
        result.cells.push_back(measured(shown_text(cell, column)));
        result.cells.back().colour = type_colour(table, row, index);
    }
    result.width = std::max(widest(result.title), widest(result.cells));
    result.least_width = result.right ? widest(result.cells) : 0;
    return result;
}

TextColumn lay_out_bars(const Table& table, std::size_t index) {
    double largest = 0.0;
    const auto number_of = [&](const std::vector<Cell>& row) {
        return number_in(row[index]).value_or(0.0);
    };
    for (const auto& row : table.rows) largest = std::max(largest, number_of(row));
    TextColumn result;
    result.title = {TextCell{}};
    for (const auto& row : table.rows) result.cells.push_back(bar(number_of(row), largest));
    result.is_bar = true;
    result.width = result.least_width = bar_columns;
    return result;
}

std::vector<TextColumn> lay_out(const Table& table) {
    std::vector<TextColumn> columns;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        if (!table.columns[index].in_text) continue;
        columns.push_back(lay_out(table, index));
        if (table.columns[index].has_bar) columns.push_back(lay_out_bars(table, index));
    }
    return columns;
}

bool fits(const std::vector<TextColumn>& columns, std::size_t available) {
    std::size_t total = 0;
    for (const TextColumn& column : columns) total += column.width + gap.size();
    return total <= available + gap.size();
}

// Takes from the widest column that may give, until all fit or none may.
void narrow(std::vector<TextColumn>& columns, std::size_t available, std::size_t least) {
    while (!fits(columns, available)) {
        TextColumn* giving = nullptr;
        for (TextColumn& column : columns) {
            const bool may_give = column.width > std::max(least, column.least_width);
            if (may_give && (giving == nullptr || column.width > giving->width)) giving = &column;
        }
        if (giving == nullptr) return;
        --giving->width;
    }
}

void fit(std::vector<TextColumn>& columns, std::size_t available) {
    narrow(columns, available, comfortable_text);
    if (fits(columns, available)) return;
    std::erase_if(columns, [](const TextColumn& column) { return column.is_bar; });
    narrow(columns, available, narrowest_text);
}

std::string padded(const TextCell& cell, const TextColumn& column) {
    if (cell.width > column.width) {
        return padded(measured(truncate_to_width(cell.text, column.width)), column);
    }
    const std::string space(column.width - cell.width, ' ');
    return column.right ? space + cell.text : cell.text + space;
}

using Columns = std::vector<const TextColumn*>;

template <typename CellOf>
std::string line_of(const Columns& columns, bool colour, CellOf cell_of) {
    std::string line;
    for (const TextColumn* column : columns) {
        if (!line.empty()) line += gap;
        const TextCell cell = cell_of(*column);
        const bool is_coloured = colour && !cell.colour.empty();
        if (is_coloured) line += cell.colour;
        line += padded(cell, *column);
        if (is_coloured) line += "\x1B[0m";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

void write_part(std::ostream& out, const Columns& columns, std::size_t rows, bool colour) {
    std::size_t title_lines = 0;
    for (const TextColumn* column : columns) {
        title_lines = std::max(title_lines, column->title.size());
    }
    for (std::size_t below = title_lines; below > 0; --below) {  // titles stand on the rows
        const std::string line = line_of(columns, colour, [&](const TextColumn& column) {
            return below > column.title.size() ? TextCell{}
                                               : column.title[column.title.size() - below];
        });
        out << (colour ? "\x1B[1m" + line + "\x1B[0m\n" : line + '\n');
    }
    for (std::size_t row = 0; row < rows; ++row) {
        out << line_of(columns, colour, [&](const TextColumn& column) { return column.cells[row]; })
            << '\n';
    }
}

}  // namespace

void write_text_table(std::ostream& out, const Table& table, std::size_t terminal_columns,
                      bool colour) {
    std::vector<TextColumn> columns = lay_out(table);
    if (columns.empty()) return;
    fit(columns, terminal_columns);
    std::size_t next = 1;
    do {
        if (next > 1) out << '\n';
        Columns part = {&columns.front()};
        std::size_t used = columns.front().width;
        while (next < columns.size()) {
            used += gap.size() + columns[next].width;
            if (part.size() > 1 && used > terminal_columns) break;
            part.push_back(&columns[next++]);
        }
        write_part(out, part, table.rows.size(), colour);
    } while (next < columns.size());
}

void write_empty_reasons(std::ostream& out, const Table& table) {
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const Column& column = table.columns[index];
        const bool has_empty =
            std::any_of(table.rows.begin(), table.rows.end(),
                        [&](const std::vector<Cell>& row) { return row[index].is_null(); });
        if (!column.in_text || !has_empty) continue;
        std::string title = column.title;
        std::replace(title.begin(), title.end(), '\n', ' ');
        out << title << " is empty: " << column.empty << '\n';
    }
}

}  // namespace onoma
