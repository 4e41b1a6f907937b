// SPDX-License-Identifier: Apache-2.0
#include "corpus/stories/cores_by_day.hpp"

#include <algorithm>

namespace onoma {
namespace {

std::int64_t days_between(DayRange range, std::int32_t day) {
    return std::max(
        {std::int64_t{0}, std::int64_t{range.first} - day, std::int64_t{day} - range.last});
}

void append_latest(const std::vector<std::uint32_t>& cores, std::size_t limit,
                   std::vector<std::uint32_t>& result) {
    const std::size_t wanted = std::min(cores.size(), limit - result.size());
    result.insert(result.end(), cores.rbegin(),
                  cores.rbegin() + static_cast<std::ptrdiff_t>(wanted));
}

}  // namespace

void CoresByDay::clear() {
    sure_.clear();
    unsure_.clear();
}

void CoresByDay::add(std::uint32_t core, DayRange days) {
    if (days.width() == 0) {
        sure_[days.first].push_back(core);
    } else {
        unsure_.push_back({core, days});
    }
}

std::vector<std::uint32_t> CoresByDay::find_near(DayRange range, int days,
                                                 std::size_t limit) const {
    std::vector<std::uint32_t> result;
    auto later = sure_.lower_bound(range.first);
    auto earlier = later;
    while (result.size() < limit) {
        constexpr std::int64_t never = std::int64_t{1} << 40U;
        const auto wait = later == sure_.end() ? never : days_between(range, later->first);
        const auto age =
            earlier == sure_.begin() ? never : days_between(range, std::prev(earlier)->first);
        if (std::min(wait, age) > days) break;
        append_latest((wait <= age ? later++ : --earlier)->second, limit, result);
    }
    for (auto it = unsure_.rbegin(); it != unsure_.rend() && result.size() < limit; ++it) {
        if (may_be_within(it->days, range, days)) result.push_back(it->core);
    }
    return result;
}

}  // namespace onoma
