// SPDX-License-Identifier: Apache-2.0
// Which of its two counts a table shows, see TableSettings::count_possible.
#pragma once

#include <algorithm>
#include <cstdint>

#include "onoma/counts/document_table.hpp"

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

// How many entities are named at all.
[[nodiscard]] inline std::int64_t count_named(const EntityCounts& counts, bool count_possible) {
    return std::count_if(counts.entities.begin(), counts.entities.end(), [&](const auto& entity) {
        return chosen_count(entity.second.total(), count_possible).mentions > 0;
    });
}

}  // namespace onoma
