// SPDX-License-Identifier: Apache-2.0
// Dates that are one number.
#pragma once

#include <optional>
#include <string_view>

#include "onoma/base/date.hpp"

namespace onoma {

// 2025, 20250129, 202501291230, 20250129123000, and Unix time in seconds or milliseconds from 1990
// to 2100, also with the fraction that tables of numbers add: 1738144800.0
[[nodiscard]] std::optional<Date> date_of_digits(std::string_view text);

// Only a day that exists.
[[nodiscard]] std::optional<Date> existing_day(int year, int month, int day);

}  // namespace onoma
