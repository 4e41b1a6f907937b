// SPDX-License-Identifier: Apache-2.0
// The cores of one group of texts, found by when they appeared.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "corpus/stories/day_range.hpp"

namespace onoma {

class CoresByDay {
public:
    void clear();
    void add(std::uint32_t core, DayRange days);

    // Cores that may be within `days` of `range`, at most `limit`: the nearest in time, of those
    // the last that were added. Cost: some steps for each that is returned, and one for each core
    // of an unsure date.
    [[nodiscard]] std::vector<std::uint32_t> find_near(DayRange range, int days,
                                                       std::size_t limit) const;

private:
    struct UnsureCore {
        std::uint32_t core = 0;
        DayRange days;
    };

    std::map<std::int32_t, std::vector<std::uint32_t>> sure_;  // those of one day each
    std::vector<UnsureCore> unsure_;  // few: texts that no dated one is a copy of
};

}  // namespace onoma
