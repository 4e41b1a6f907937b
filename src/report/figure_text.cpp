// SPDX-License-Identifier: Apache-2.0
#include "report/figure_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "report/table.hpp"

namespace onoma {

std::string value_text(double value) {
    constexpr double largest = 1e15;
    if (value == std::floor(value) && std::abs(value) < largest) {
        return with_thousands(static_cast<std::int64_t>(value));
    }
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string figure_text(const Figure& figure) {
    std::string text;
    if (figure.first) {
        text = to_string(*figure.first);
        if (*figure.last != *figure.first) text.append(" to ").append(to_string(*figure.last));
        return text;
    }
    if (figure.bound != Bound::equal) text = to_string(figure.bound);
    text += value_text(*figure.low);
    if (figure.high && *figure.high != *figure.low) {
        text.append(" to ").append(value_text(*figure.high));
    }
    if (!figure.unit.empty()) text.append(" ").append(figure.unit);
    if (!figure.per.empty()) text.append(" per ").append(figure.per);
    return text;
}

std::string as_tsv_cell(std::string_view text) {
    std::string cell;
    for (const char c : text) cell += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return cell;
}

}  // namespace onoma
