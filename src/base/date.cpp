// SPDX-License-Identifier: Apache-2.0
// ISO 8601 calendar dates, without time of day or zone.
#include "onoma/base/date.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace onoma {
namespace {

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<int> parse_digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::sys_days sys_days_of(const Date& date) {
    return std::chrono::year(date.year) / date.month / date.day;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    Date date;
    const auto year = parse_digits(text.substr(0, 4));
    if (!year || *year == 0) return std::nullopt;
    date.year = *year;
    if (text.size() >= 7) {
        const auto month = parse_digits(text.substr(5, 2));
        if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
        date.month = *month;
    }
    if (text.size() == 10) {
        const auto day = parse_digits(text.substr(8, 2));
        if (text[7] != '-' || !day || *day < 1 || *day > days_in_month(date.year, date.month)) {
            return std::nullopt;
        }
        date.day = *day;
    }
    return date;
}

std::string to_string(const Date& date) {
    std::array<char, 16> buffer{};
    const char* format = date.day != 0 ? "%04d-%02d-%02d" : date.month != 0 ? "%04d-%02d" : "%04d";
    const int size =
        std::snprintf(buffer.data(), buffer.size(), format, date.year, date.month, date.day);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

Date first_day(const Date& date) {
    Date first = date;
    if (first.month == 0) first.month = 1;
    if (first.day == 0) first.day = 1;
    return first;
}

Date last_day(const Date& date) {
    Date last = date;
    if (last.month == 0) last.month = 12;
    if (last.day == 0) last.day = days_in_month(last.year, last.month);
    return last;
}

Date next_day(const Date& date) {
    if (date.day < last_day({date.year, date.month, 0}).day) {
        return {date.year, date.month, date.day + 1};
    }
    return date.month < 12 ? Date{date.year, date.month + 1, 1} : Date{date.year + 1, 1, 1};
}

int days_since_epoch(const Date& date) {
    return static_cast<int>(sys_days_of(date).time_since_epoch().count());
}

std::string iso_week(const Date& date) {
    namespace chrono = std::chrono;
    const chrono::sys_days day = sys_days_of(date);
    const auto weekday = static_cast<int>(chrono::weekday(day).iso_encoding());
    // The week belongs to the year of its Thursday.
    const chrono::sys_days thursday = day + chrono::days(4 - weekday);
    const chrono::year year = chrono::year_month_day(thursday).year();
    const auto first = chrono::sys_days(year / chrono::January / 1);
    const auto week = (thursday - first).count() / 7 + 1;
    std::array<char, 16> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), "%04d-W%02d",
                                   static_cast<int>(year), static_cast<int>(week));
    return {buffer.data(), static_cast<std::size_t>(size)};
}

}  // namespace onoma
