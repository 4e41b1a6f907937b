// SPDX-License-Identifier: Apache-2.0
// A calendar date, possibly known only to the month or the year.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace onoma {

// Proleptic Gregorian. `month` and `day` are 0 when not known, so that dates compare as their
// ISO 8601 text does: 2021 < 2021-10 < 2021-10-28.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
};

// The whole of `text` as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing for anything else, also for
// days that do not exist (2023-02-29).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// ISO 8601, as precise as the date is known.
[[nodiscard]] std::string to_string(const Date& date);

// The first and the last day that `date` may mean: 2021-10 -> 2021-10-01, 2021-10-31.
[[nodiscard]] Date first_day(const Date& date);
[[nodiscard]] Date last_day(const Date& date);

// REQUIRES: `date` is known to the day.
[[nodiscard]] Date next_day(const Date& date);

// Days since 1970-01-01, negative before. REQUIRES: `date` is known to the day.
[[nodiscard]] int days_since_epoch(const Date& date);

// The day that is so many days after 1970-01-01.
[[nodiscard]] Date date_since_epoch(int days);

// The week of ISO 8601 (from Monday; week 1 has the first Thursday of its year): 2025-W05.
// REQUIRES: `date` is known to the day.
[[nodiscard]] std::string iso_week(const Date& date);

}  // namespace onoma
