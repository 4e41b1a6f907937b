// SPDX-License-Identifier: Apache-2.0
// ISO 8601 calendar dates, without time of day or zone.
#include "onoma/base/date.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace onoma {
namespace {

namespace chrono = std::chrono;

std::optional<int> parse_digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

chrono::year_month_day calendar_day(const Date& date) {
    return chrono::year(date.year) / date.month / date.day;
}

Date date_of(chrono::year_month_day day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
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
        if (text[7] != '-' || !day) return std::nullopt;
        date.day = *day;
        if (!calendar_day(date).ok()) return std::nullopt;
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
    if (last.day != 0) return last;
    return date_of(chrono::year(last.year) / last.month / chrono::last);
}

Date next_day(const Date& date) {
    return date_of(chrono::sys_days(calendar_day(date)) + chrono::days(1));
}

int days_since_epoch(const Date& date) {
    return static_cast<int>(chrono::sys_days(calendar_day(date)).time_since_epoch().count());
}

Date date_since_epoch(int days) { return date_of(chrono::sys_days(chrono::days(days))); }

std::string iso_week(const Date& date) {
    const chrono::sys_days day = calendar_day(date);
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
