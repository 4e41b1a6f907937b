// SPDX-License-Identifier: Apache-2.0
// The days on which a document may have appeared.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "onoma/base/date.hpp"

namespace onoma {

// Days since 1970-01-01, both included.
struct DayRange {
    std::int32_t first = std::numeric_limits<std::int32_t>::min();
    std::int32_t last = std::numeric_limits<std::int32_t>::max();

    // How uncertain the day is: 0 for a date with its day.
    [[nodiscard]] std::int64_t width() const { return std::int64_t{last} - first; }
};

// One day, a month, a year, or any day at all.
[[nodiscard]] DayRange day_range_of(const std::optional<Date>& date);

// True when two of their days are at most `days` apart.
[[nodiscard]] inline bool may_be_within(DayRange a, DayRange b, int days) {
    return std::int64_t{a.first} - b.last <= days && std::int64_t{b.first} - a.last <= days;
}

}  // namespace onoma
