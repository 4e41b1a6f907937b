// SPDX-License-Identifier: Apache-2.0
#include "report/page/packed_table.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "report/figure_columns.hpp"

namespace onoma {

Json packed_table(const std::vector<Column>& columns, std::vector<std::vector<Json>> rows) {
    Json table = {{"fields", Json::array()}, {"rows", Json::array()}};
    for (const Column& column : columns) table["fields"].push_back(column.key);
    for (std::vector<Json>& row : rows) {
        for (Json& value : row) {
            if (const auto* number = std::get_if<double>(&value)) value = rounded(*number);
        }
        table["rows"].push_back(std::move(row));
    }
    return table;
}

std::size_t SharedTexts::number_of(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    numbers_.emplace(text, texts_.size());
    texts_.emplace_back(text);
    return texts_.size() - 1;
}

Json rounded(double value) {
    constexpr int digits = 5;
    if (!std::isfinite(value)) return nullptr;
    std::array<char, 40> buffer{};
    char* const begin = buffer.data();
    const auto end =
        std::to_chars(begin, begin + buffer.size(), value, std::chars_format::general, digits).ptr;
    double shorter = 0;
    std::from_chars(begin, end, shorter);
    return number_as_json(shorter);
}

}  // namespace onoma
