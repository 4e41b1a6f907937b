// SPDX-License-Identifier: Apache-2.0
#include "corpus/stories/day_range.hpp"

namespace onoma {

DayRange day_range_of(const std::optional<Date>& date) {
    if (!date) return {};
    return {days_since_epoch(first_day(*date)), days_since_epoch(last_day(*date))};
}

}  // namespace onoma
