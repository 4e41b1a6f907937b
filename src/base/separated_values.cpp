// SPDX-License-Identifier: Apache-2.0
#include "base/separated_values.hpp"

#include <cstddef>

namespace onoma {
namespace {

// Takes a cell in quotes and what ends it; `rest` begins with a quote.
CsvFault take_quoted_cell(std::string_view& rest, char separator, std::string& cell) {
    std::string_view left = rest.substr(1);
    for (;;) {
        const std::size_t quote = left.find('"');
        if (quote == std::string_view::npos) return CsvFault::open_quote;
        cell += left.substr(0, quote);
        left.remove_prefix(quote + 1);
        if (!left.starts_with('"')) break;
        cell += '"';
        left.remove_prefix(1);
    }
    if (!left.empty() && left.front() != separator) return CsvFault::text_after_quote;
    rest = left;
    return CsvFault::none;
}

}  // namespace

CsvFault split_csv_line(std::string_view record, char separator, std::vector<std::string>& cells) {
    cells.clear();
    for (;;) {
        std::string& cell = cells.emplace_back();
        CsvFault fault = CsvFault::text_after_quote;
        if (record.starts_with('"')) {
            fault = take_quoted_cell(record, separator, cell);
            if (fault != CsvFault::none && separator != '\t') return fault;
        }
        if (fault != CsvFault::none) {
            cell = record.substr(0, record.find(separator));
            record.remove_prefix(cell.size());
        }
        if (record.empty()) return CsvFault::none;
        record.remove_prefix(1);
    }
}

char separator_of_header(std::string_view line, std::string_view separators) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char separator : separators) {
        bool is_quoted = false;
        std::ptrdiff_t count = 0;
        for (const char c : line) {
            if (c == '"') is_quoted = !is_quoted;
            if (c == separator && !is_quoted) ++count;
        }
        if (count <= most) continue;
        most = count;
        best = separator;
    }
    return best;
}

std::string what_is_no_text(std::string_view beginning) {
    const bool is_workbook =
        beginning.starts_with("PK\x03\x04") || beginning.starts_with("\xD0\xCF\x11\xE0");
    return is_workbook ? "a workbook or another archive; " + std::string(save_as_csv)
                       : "a NUL byte";
}

}  // namespace onoma
