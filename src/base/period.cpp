// SPDX-License-Identifier: Apache-2.0
#include "base/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace onoma {
namespace {

constexpr int days_of_week = 7;
constexpr int months_of_year = 12;
constexpr std::array<std::string_view, 4> unit_words = {"day", "week", "month", "year"};

bool is_known_to(const Date& date, PeriodUnit unit) {
    if (unit == PeriodUnit::year) return true;
    return unit == PeriodUnit::month ? date.month != 0 : date.day != 0;
}

Date day_after(const Date& date, int days) {
    return date_since_epoch(days_since_epoch(date) + days);
}

// The days of a week since its Monday.
int days_since_monday(const Date& date) {
    const std::chrono::sys_days day{std::chrono::days(days_since_epoch(date))};
    return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

// A day of the week that is called so, if there is one: January 4 is in week 1.
std::optional<Date> day_of_week_called(std::string_view name) {
    constexpr std::size_t size = 8;
    if (name.size() != size || name.substr(4, 2) != "-W") return std::nullopt;
    const auto year = parse_date(name.substr(0, 4));
    int week = 0;
    const auto [end, error] = std::from_chars(name.data() + 6, name.data() + size, week);
    if (!year || error != std::errc() || end != name.data() + size) return std::nullopt;
    return day_after({year->year, 1, 4}, (week - 1) * days_of_week);
}

}  // namespace

std::optional<PeriodUnit> parse_period_unit(std::string_view word) {
    const auto* const found = std::find(unit_words.begin(), unit_words.end(), word);
    if (found == unit_words.end()) return std::nullopt;
    return static_cast<PeriodUnit>(found - unit_words.begin());
}

std::string_view to_string(PeriodUnit unit) { return unit_words[static_cast<std::size_t>(unit)]; }

std::optional<CalendarPeriod> period_of(const Date& date, PeriodUnit unit) {
    if (!is_known_to(date, unit)) return std::nullopt;
    switch (unit) {
        case PeriodUnit::day:
            return CalendarPeriod{unit, date};
        case PeriodUnit::week:
            return CalendarPeriod{unit, day_after(date, -days_since_monday(date))};
        case PeriodUnit::month:
            return CalendarPeriod{unit, {date.year, date.month, 1}};
        case PeriodUnit::year:
            break;
    }
    return CalendarPeriod{unit, {date.year, 1, 1}};
}

CalendarPeriod next_period(const CalendarPeriod& period) {
    const Date& first = period.first;
    switch (period.unit) {
        case PeriodUnit::day:
            return {period.unit, next_day(first)};
        case PeriodUnit::week:
            return {period.unit, day_after(first, days_of_week)};
        case PeriodUnit::month:
            if (first.month == months_of_year) return {period.unit, {first.year + 1, 1, 1}};
            return {period.unit, {first.year, first.month + 1, 1}};
        case PeriodUnit::year:
            break;
    }
    return {period.unit, {first.year + 1, 1, 1}};
}

std::string to_string(const CalendarPeriod& period) {
    const Date& first = period.first;
    switch (period.unit) {
        case PeriodUnit::day:
            return to_string(first);
        case PeriodUnit::week:
            return iso_week(first);
        case PeriodUnit::month:
            return to_string(Date{first.year, first.month, 0});
        case PeriodUnit::year:
            break;
    }
    return to_string(Date{first.year, 0, 0});
}

std::optional<CalendarPeriod> parse_period(std::string_view name, PeriodUnit unit) {
    const auto day = unit == PeriodUnit::week ? day_of_week_called(name) : parse_date(name);
    const auto period = day ? period_of(*day, unit) : std::nullopt;
    if (!period || to_string(*period) != name) return std::nullopt;
    return period;
}

std::vector<CalendarPeriod> periods_between(const CalendarPeriod& first, const CalendarPeriod& last,
                                            std::size_t most) {
    std::vector<CalendarPeriod> periods;
    for (CalendarPeriod period = first; period <= last; period = next_period(period)) {
        if (periods.size() == most) return {};
        periods.push_back(period);
    }
    return periods;
}

}  // namespace onoma
