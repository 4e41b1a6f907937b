// SPDX-License-Identifier: Apache-2.0
// A single cell: what is in it, how a person reads it, and in which colour.
//
// The colours are those of M. Okabe, K. Ito, "Color Universal Design", 2008, which people with any
// kind of colour blindness tell apart, as near as the 256 colours of terminals come; none is so
// light or so dark that it vanishes on a white or black ground.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

struct TypeColour {
    std::string_view type;
    std::string_view escape;
};

constexpr std::array<TypeColour, 4> colours = {{
    {"company", "\x1B[38;5;32m"},  // blue
    {"person", "\x1B[38;5;166m"},  // vermilion
    {"model", "\x1B[38;5;36m"},    // bluish green
    {"product", "\x1B[38;5;170m"}  // reddish purple
}};

// "first_name" -> "first_type"; nothing for keys of neither names nor types.
std::string key_of_type(const std::string& key) {
    constexpr std::string_view name = "name";
    if (key.ends_with("type")) return key;
    if (!key.ends_with(name)) return {};
    return key.substr(0, key.size() - name.size()) + "type";
}

}  // namespace

std::optional<std::string> words_in(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* answer = std::get_if<bool>(&cell)) return *answer ? "yes" : "no";
    const auto* list = std::get_if<JsonList>(&cell);
    if (list == nullptr) return std::nullopt;
    std::string texts;
    for (const Json& value : *list) {
        texts.append(texts.empty() ? "" : "|").append(words_in(value).value_or(""));
    }
    return texts;
}

std::optional<double> number_in(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*integer);
    }
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return std::nullopt;
}

std::string shown_text(const Cell& cell, const Column& column) {
    if (const auto text = words_in(cell)) return printable(*text);
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return with_thousands(*integer);
    if (cell.is_null()) return {};
    const double number = std::get<double>(cell);
    if (column.is_percent) return fmt::format("{:.1f} %", 100.0 * number);
    std::string digits = fixed(number, column.decimals);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    if (!column.is_probability || !is_zero) return digits;
    digits.back() = '1';
    return "<" + digits;
}

std::string fixed(double number, int decimals) {
    std::string digits = fmt::format("{:.{}f}", number, decimals);
    const bool is_zero = digits.find_first_not_of("-0.") == std::string::npos;
    if (is_zero && digits.front() == '-') digits.erase(0, 1);
    return digits;
}

std::string with_thousands(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string with_capital(std::string word) {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

std::string counted(std::int64_t number, std::string_view singular, std::string_view plural) {
    std::string text = with_thousands(number) + " ";
    if (number == 1) return text.append(singular);
    return plural.empty() ? text.append(singular) + "s" : text.append(plural);
}

std::string_view type_colour(const Table& table, std::size_t row, std::size_t column) {
    const std::string key = key_of_type(table.columns[column].key);
    for (std::size_t index = 0; !key.empty() && index < table.columns.size(); ++index) {
        if (table.columns[index].key != key) continue;
        const auto type = words_in(table.rows[row][index]);
        for (const TypeColour& colour : colours) {
            if (type == colour.type) return colour.escape;
        }
    }
    return {};
}

}  // namespace onoma
