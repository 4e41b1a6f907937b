// SPDX-License-Identifier: Apache-2.0
// When entities are named: their mentions in each of a few periods, for small drawings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"

namespace onoma {

struct TimeProfile {
    std::string unit;                  // day, month or year; empty without dated documents
    std::vector<std::string> periods;  // ISO 8601, by time, those without documents too
    // Mentions that count, for each row that was asked for, in each period.
    std::vector<std::vector<std::int64_t>> mentions;
};

// Periods are of the shortest unit that needs at most `most_periods` of them; years may be more.
// Documents that are not dated as precisely as that are in none. Cost: linear in mentions.
[[nodiscard]] TimeProfile make_time_profile(const Analysis& analysis,
                                            const std::vector<FrequencyRow>& rows,
                                            std::size_t most_periods);

}  // namespace onoma
