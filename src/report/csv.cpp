// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>
#include <string_view>

#include "onoma/text/utf8.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

// Cells that a spreadsheet runs as formulas begin so, full-width signs included (OWASP, "CSV
// Injection").
bool is_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> signs = {
        "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string quoted(const std::string& text) {
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

// Names come from strangers' texts.
std::string defused(std::string text) {
    if (is_formula(text)) text.insert(text.begin(), '\'');
    return text;
}

}  // namespace

std::string data_text(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return defused(replace_invalid_sequences(*text));
    }
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return digits_of(*integer);
    if (std::holds_alternative<Empty>(cell)) return {};
    return digits_of(std::get<double>(cell));
}

void write_csv_header(std::ostream& out, const std::vector<Column>& columns) {
    const char* separator = "";
    for (const Column& column : columns) {
        if (!column.in_csv) continue;
        out << separator << quoted(defused(column.key));
        separator = ",";
    }
    out << '\n';
}

void write_csv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row) {
    const char* separator = "";
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (!columns[index].in_csv) continue;
        out << separator << quoted(data_text(row[index]));
        separator = ",";
    }
    out << '\n';
}

void write_csv(std::ostream& out, const Table& table) {
    write_csv_header(out, table.columns);
    for (const auto& row : table.rows) write_csv_row(out, table.columns, row);
}

}  // namespace onoma
