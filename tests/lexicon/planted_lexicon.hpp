// SPDX-License-Identifier: Apache-2.0
// Lexicons written cell by cell, for tests of what is wrong with them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace onoma {

inline constexpr std::array<std::string_view, 17> planted_columns = {
    "id",    "name", "aliases", "weak",     "evidence", "not",  "case",   "parent", "member",
    "roles", "from", "until",   "versions", "ticker",   "type", "accept", "note"};

inline std::string planted_header() {
    std::string header;
    for (const std::string_view column : planted_columns) {
        if (!header.empty()) header += '\t';
        header += column;
    }
    return header + '\n';
}

// "id=acme ; name=Acme Works" -> a line with these cells, empty ones up to the last.
inline std::string planted_row(std::string_view cells) {
    constexpr std::string_view separator = " ; ";
    std::array<std::string, planted_columns.size()> line;
    while (!cells.empty()) {
        const auto end = cells.find(separator);
        const std::string_view cell = cells.substr(0, end);
        cells.remove_prefix(end == std::string_view::npos ? cells.size() : end + separator.size());
        for (std::size_t column = 0; column < line.size(); ++column) {
            const std::string_view name = planted_columns[column];
            if (cell.starts_with(name) && cell.substr(name.size()).starts_with('=')) {
                line[column] = cell.substr(name.size() + 1);
            }
        }
    }
    std::string text = line[0];
    for (std::size_t column = 1; column < line.size(); ++column) text += '\t' + line[column];
    return text + '\n';
}

}  // namespace onoma
