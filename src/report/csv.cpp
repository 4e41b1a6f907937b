// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <ostream>
#include <string_view>

#include "onoma/text/utf8.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

std::string quoted(std::string text) {
    // A spreadsheet runs such cells as formulas, and names come from strangers' texts.
    if (!text.empty() &&
        std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
        text.insert(text.begin(), '\'');
    }
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

template <typename Number>
std::string digits_of(Number number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

std::string to_csv(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return quoted(replace_invalid_sequences(*text));
    }
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return digits_of(*integer);
    return digits_of(std::get<double>(cell));
}

}  // namespace

void write_csv_header(std::ostream& out, const std::vector<Column>& columns) {
    const char* separator = "";
    for (const Column& column : columns) {
        if (!column.in_csv) continue;
        out << separator << column.key;
        separator = ",";
    }
    out << '\n';
}

void write_csv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row) {
    const char* separator = "";
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (!columns[index].in_csv) continue;
        out << separator << to_csv(row[index]);
        separator = ",";
    }
    out << '\n';
}

void write_csv(std::ostream& out, const Table& table) {
    write_csv_header(out, table.columns);
    for (const auto& row : table.rows) write_csv_row(out, table.columns, row);
}

}  // namespace onoma
