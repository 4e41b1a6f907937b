// SPDX-License-Identifier: Apache-2.0
#include "corpus/stories/day_range.hpp"

#include <algorithm>
#include <chrono>

namespace onoma {
namespace {

std::int32_t day_number(const Date& date) {
    const std::chrono::sys_days day =
        std::chrono::year(date.year) / std::max(date.month, 1) / std::max(date.day, 1);
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

}  // namespace

DayRange day_range_of(const std::optional<Date>& date) {
    if (!date) return {};
    return {day_number(*date), day_number(last_day(*date))};
}

}  // namespace onoma
