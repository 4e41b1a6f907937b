// SPDX-License-Identifier: Apache-2.0
// Tables written: CSV, TSV, Markdown, and text for a terminal.
#include "report/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>
#include <string_view>

#include "onoma/text/unicode.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// Table -> CSV and TSV.

// Cells that a spreadsheet runs as formulas begin so, full-width signs included (OWASP, "CSV
// Injection").
bool is_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> signs = {
        "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

template <typename Number>
std::string digits_of(Number number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

// Names come from strangers' texts.
std::string defused(std::string text) {
    if (is_formula(text)) text.insert(text.begin(), '\'');
    return text;
}

struct Csv {
    static constexpr char separator = ',';

    static std::string key(const std::string& text) { return cell(defused(text)); }
    static std::string cell(const std::string& text) {
        if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
        std::string result = "\"";
        for (const char c : text) {
            if (c == '"') result += '"';
            result += c;
        }
        return result + '"';
    }
};

struct Tsv {
    static constexpr char separator = '\t';

    static std::string key(const std::string& text) { return cell(text); }
    static std::string cell(std::string text) {
        for (char& c : text) {
            if (c == '\t' || c == '\n' || c == '\r') c = ' ';
        }
        return text;
    }
};

// A share keeps the decimals of its percentage; a probability all, as it would become 0.
std::string rounded_text(const Cell& cell, const Column& column) {
    const auto* number = std::get_if<double>(&cell);
    if (number == nullptr || !column.is_rounded || column.is_probability) return data_text(cell);
    return fixed(*number, column.is_percent ? column.decimals + 2 : column.decimals);
}

// What `text_of` says of each column that is written.
template <typename Format, typename TextOf>
void write_line(std::ostream& out, const std::vector<Column>& columns, const TextOf& text_of) {
    bool is_first = true;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (!columns[index].in_csv) continue;
        if (!is_first) out << Format::separator;
        is_first = false;
        out << text_of(index);
    }
    out << '\n';
}

template <typename Format>
void write_header(std::ostream& out, const std::vector<Column>& columns) {
    write_line<Format>(out, columns,
                       [&](std::size_t index) { return Format::key(columns[index].key); });
}

template <typename Format>
void write_row(std::ostream& out, const std::vector<Column>& columns,
               const std::vector<Cell>& row) {
    write_line<Format>(out, columns, [&](std::size_t index) {
        return Format::cell(rounded_text(row[index], columns[index]));
    });
}

}  // namespace

std::string data_text(const Cell& cell) {
    if (const auto text = words_in(cell)) return defused(replace_invalid_sequences(*text));
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return digits_of(*integer);
    if (const auto* number = std::get_if<double>(&cell)) return digits_of(*number);
    return {};
}

void write_csv_header(std::ostream& out, const std::vector<Column>& columns) {
    write_header<Csv>(out, columns);
}

void write_csv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row) {
    write_row<Csv>(out, columns, row);
}

void write_csv(std::ostream& out, const Table& table) {
    write_csv_header(out, table.columns);
    for (const auto& row : table.rows) write_csv_row(out, table.columns, row);
}

void write_tsv_header(std::ostream& out, const std::vector<Column>& columns) {
    write_header<Tsv>(out, columns);
}

void write_tsv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row) {
    write_row<Tsv>(out, columns, row);
}

void write_tsv(std::ostream& out, const Table& table) {
    write_tsv_header(out, table.columns);
    for (const auto& row : table.rows) write_tsv_row(out, table.columns, row);
}

namespace {

// Text as Markdown shows it, never as markup.
std::string markdown_text(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>|~&$@:";
    std::string result;
    for (const char c : printable(text)) {  // no line ends are left
        if (marks.find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

bool is_number(const Table& table, std::size_t index) {
    return table.columns[index].is_figure ||
           std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const std::vector<Cell>& row) { return !words_in(row[index]); });
}

std::string title_of(const Column& column) {
    std::string title = column.title;
    std::replace(title.begin(), title.end(), '\n', ' ');
    return markdown_text(title);
}

template <typename CellOf>
void write_line(std::ostream& out, const Table& table, CellOf cell_of) {
    out << '|';
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        if (table.columns[index].in_text) out << ' ' << cell_of(index) << " |";
    }
    out << '\n';
}

}  // namespace

void write_markdown(std::ostream& out, const Table& table) {
    write_line(out, table, [&](std::size_t index) { return title_of(table.columns[index]); });
    write_line(out, table, [&](std::size_t index) {
        return std::string(is_number(table, index) ? "---:" : "---");
    });
    for (const auto& row : table.rows) {
        write_line(out, table, [&](std::size_t index) {
            return markdown_text(shown_text(row[index], table.columns[index]));
        });
    }
}

// Table -> aligned columns for a terminal. What is too wide gives way in this order: long names,
// bars, names down to a readable rest; figures never. Columns that still find no room go on below,
// beside the first one again.

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
        if (is_coloured) line += plain;
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
        out << (colour ? bold : "") << line << (colour ? plain : "") << '\n';
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
