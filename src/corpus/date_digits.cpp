// SPDX-License-Identifier: Apache-2.0
#include "corpus/date_digits.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "corpus/ascii.hpp"
#include "corpus/date_parts.hpp"

namespace onoma {
namespace {

std::optional<Date> from_unix_seconds(std::int64_t seconds) {
    constexpr std::int64_t year_1990 = 631152000;
    constexpr std::int64_t year_2100 = 4102444800;
    if (seconds < year_1990 || seconds >= year_2100) return std::nullopt;
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    const std::chrono::year_month_day date(day);
    return Date{static_cast<int>(date.year()),
                static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::optional<Date> from_compact(std::string_view digits) {
    return existing_day(number_of_digits(digits.substr(0, 4)),
                        number_of_digits(digits.substr(4, 2)),
                        number_of_digits(digits.substr(6, 2)));
}

// One number: 2025, 20250129, 202501291230, 20250129123000, or Unix time.
std::optional<Date> from_digits(std::string_view digits) {
    switch (digits.size()) {
        case 4:
            return parse_date(digits);
        case 8:
        case 14:
            return from_compact(digits);
        default:
            break;
    }
    std::int64_t value = 0;
    if (digits.size() > 13) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (const auto date = from_unix_seconds(value)) return date;
    if (const auto date = from_unix_seconds(value / 1000)) return date;
    if (digits.size() == 12) return from_compact(digits);
    return std::nullopt;
}

}  // namespace

std::optional<Date> existing_day(int year, int month, int day) {
    const Date date{year, month, day};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
    if (day > last_day({year, month, 0}).day) return std::nullopt;
    return date;
}

std::optional<Date> date_of_digits(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (point == 0 || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(point),
                                   is_ascii_digit)) {
        return std::nullopt;
    }
    if (!std::all_of(fraction.begin(), fraction.end(), is_ascii_digit)) return std::nullopt;
    if (point != text.size() && point < 9) return std::nullopt;
    return from_digits(text.substr(0, point));
}

}  // namespace onoma
