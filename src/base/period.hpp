// SPDX-License-Identifier: Apache-2.0
// Days, weeks, months and years.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/date.hpp"

namespace onoma {

enum class PeriodUnit { day, week, month, year };

// `day`, `week`, `month` or `year`; nothing for another word.
[[nodiscard]] std::optional<PeriodUnit> parse_period_unit(std::string_view word);
[[nodiscard]] std::string_view to_string(PeriodUnit unit);

// Weeks are those of ISO 8601: from Monday; week 1 has the first Thursday of its year.
struct CalendarPeriod {
    PeriodUnit unit = PeriodUnit::day;
    Date first;  // its first day

    friend auto operator<=>(const CalendarPeriod&, const CalendarPeriod&) = default;
};

// The one that `date` lies in; nothing when the date is not known as precisely as that.
[[nodiscard]] std::optional<CalendarPeriod> period_of(const Date& date, PeriodUnit unit);
[[nodiscard]] CalendarPeriod next_period(const CalendarPeriod& period);

// ISO 8601: 2025-01-31, 2025-W05, 2025-01 or 2025. Names of one unit compare as their periods do.
[[nodiscard]] std::string to_string(const CalendarPeriod& period);

// The whole of `name` as a period of this unit; nothing for anything else.
[[nodiscard]] std::optional<CalendarPeriod> parse_period(std::string_view name, PeriodUnit unit);

// From `first` to `last`, both included; none when they would be more than `most`.
[[nodiscard]] std::vector<CalendarPeriod> periods_between(const CalendarPeriod& first,
                                                          const CalendarPeriod& last,
                                                          std::size_t most);

}  // namespace onoma
