// SPDX-License-Identifier: Apache-2.0
// Which of its two counts a table shows, see TableSettings::count_possible.
#pragma once

#include <cstdint>

#include "onoma/counts/entity_counts.hpp"

namespace onoma {

struct ChosenCount {
    std::int64_t mentions = 0;
    std::int64_t documents = 0;
    double weighted_mentions = 0.0;
};

[[nodiscard]] inline ChosenCount chosen_count(const MentionCount& count, bool count_possible) {
    if (count_possible) {
        return {count.possible_mentions, count.possible_documents,
                count.weighted_possible_mentions};
    }
    return {count.mentions, count.documents, count.weighted_mentions};
}

}  // namespace onoma
