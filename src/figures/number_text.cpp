// SPDX-License-Identifier: Apache-2.0
#include "figures/number_text.hpp"

#include <charconv>
#include <string>

#include "base/ascii.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_digits = 15;  // what a double holds exactly

// Groups of three behind the first, or of two with three at the end.
bool are_groups(std::string_view text, char separator) {
    const std::size_t first = text.find(separator);
    if (first == 0 || first > 3 || text.front() == '0') return false;
    const std::size_t last = text.rfind(separator);
    if (text.size() - last != 4) return false;
    std::size_t three = 0;
    std::size_t two = 0;
    for (std::size_t at = first; at != last;) {
        const std::size_t next = text.find(separator, at + 1);
        if (next - at == 4) {
            ++three;
        } else if (next - at == 3) {
            ++two;
        } else {
            return false;
        }
        at = next;
    }
    return two == 0 || (three == 0 && separator == ',' && first <= 2);
}

struct Signs {
    char group;
    char decimal;
};

Signs signs_of(Language language) {
    return language == Language::english ? Signs{',', '.'} : Signs{'.', ','};
}

std::optional<double> value_of(std::string_view integer, std::string_view decimals, char group) {
    std::string plain;
    for (const char c : integer) {
        if (c != group) plain += c;
    }
    if (plain.size() + decimals.size() > most_digits) return std::nullopt;
    if (!decimals.empty()) plain.append(".").append(decimals);
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (read.ec != std::errc() || read.ptr != plain.data() + plain.size()) return std::nullopt;
    return value;
}

bool are_digits(std::string_view text) {
    for (const char c : text) {
        if (!is_ascii_digit(c)) return false;
    }
    return true;
}

std::optional<NumberText> parse_with(std::string_view text, Signs signs) {
    NumberText result;
    const std::size_t decimal = text.find(signs.decimal);
    const std::string_view integer = text.substr(0, decimal);
    std::string_view decimals;
    if (decimal != std::string_view::npos) {
        decimals = text.substr(decimal + 1);
        if (decimals.empty() || !are_digits(decimals)) return std::nullopt;
    }
    result.decimals = decimals.size();
    result.is_grouped = integer.find(signs.group) != std::string_view::npos;
    if (result.is_grouped && !are_groups(integer, signs.group)) return std::nullopt;
    for (const char c : integer) {
        if (!is_ascii_digit(c) && c != signs.group) return std::nullopt;
        if (is_ascii_digit(c)) ++result.digits;
    }
    if (result.digits == 0 && decimals.empty()) return std::nullopt;
    // "007" is a code.
    if (result.digits > 1 && integer.front() == '0') return std::nullopt;
    const auto value = value_of(result.digits == 0 ? "0" : integer, decimals, signs.group);
    if (!value) return std::nullopt;
    result.value = *value;
    return result;
}

}  // namespace

std::optional<NumberText> parse_number(std::string_view text, Language language) {
    if (text.empty()) return std::nullopt;
    // "1'250'000", as the Swiss write
    if (text.find('\'') != std::string_view::npos) {
        return parse_with(text, {'\'', signs_of(language).decimal});
    }
    if (const auto parsed = parse_with(text, signs_of(language))) return parsed;
    const std::size_t sign = text.find_first_of(",.");
    if (sign == std::string_view::npos || text.find_first_of(",.", sign + 1) != std::string::npos) {
        return std::nullopt;
    }
    const std::size_t behind = text.size() - sign - 1;
    if (language == Language::english && text[sign] == ',' && (behind == 1 || behind == 2)) {
        auto parsed = parse_with(text, {'.', ','});
        if (parsed) parsed->is_comma_decimal = true;
        return parsed;
    }
    // Mexico and Central America write 3.5.
    if (language == Language::spanish && text[sign] == '.' && (behind == 1 || behind == 2)) {
        return parse_with(text, {',', '.'});
    }
    return std::nullopt;
}

}  // namespace onoma
