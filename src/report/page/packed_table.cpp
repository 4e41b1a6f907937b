// SPDX-License-Identifier: Apache-2.0
#include "report/page/packed_table.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "report/figure_json.hpp"

namespace onoma {

void PackedTable::add(Json row) {
    assert(row.is_array() && row.size() == fields_.size());
    rows_.push_back(std::move(row));
}

Json PackedTable::to_json() && {
    Json table;
    table["fields"] = std::move(fields_);
    table["rows"] = std::move(rows_);
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

Json date_as_json(const std::optional<Date>& date) {
    return date ? Json(to_string(*date)) : Json(nullptr);
}

}  // namespace onoma
