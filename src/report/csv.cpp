// SPDX-License-Identifier: Apache-2.0
// Table -> CSV and TSV.
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
    write_line<Format>(out, columns,
                       [&](std::size_t index) { return Format::cell(data_text(row[index])); });
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

}  // namespace onoma
