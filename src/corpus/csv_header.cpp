// SPDX-License-Identifier: Apache-2.0
#include "corpus/csv_header.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/separated_values.hpp"
#include "corpus/field_roles.hpp"

namespace onoma {

char separator_of_header(std::string_view line) { return separator_of_header(line, ",;\t|"); }

std::vector<std::string> header_cells(std::string_view line, char separator) {
    std::vector<std::string> cells;
    if (split_csv_line(line, separator, cells) != CsvFault::none) return {};
    for (std::string& cell : cells) cell = std::string(trimmed(cell));
    return cells;
}

bool is_article_header(std::string_view line) {
    constexpr std::size_t longest_name = 60;
    const std::vector<std::string> cells = header_cells(line, separator_of_header(line));
    const auto is_long = [](const std::string& cell) { return cell.size() > longest_name; };
    const auto is_content = [](const std::string& cell) {
        const auto meaning = meaning_of_field(plain_field_name(cell));
        return meaning && (meaning->role == FieldRole::text || meaning->role == FieldRole::title);
    };
    return std::none_of(cells.begin(), cells.end(), is_long) &&
           std::any_of(cells.begin(), cells.end(), is_content);
}

}  // namespace onoma
