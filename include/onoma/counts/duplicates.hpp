// SPDX-License-Identifier: Apache-2.0
// What copies of one story count for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onoma {

enum class Duplicates {
    count,   // each document counts
    once,    // of each story only its first document does
    weight,  // each document does, divided by the number of those of its story
};

[[nodiscard]] std::string_view to_string(Duplicates duplicates);

// What intervals and tests take as independent of each other.
enum class SamplingUnit {
    document,  // each document, whatever it copies
    story,     // copies of a story are one, in each group that is compared
};

[[nodiscard]] std::string_view to_string(SamplingUnit unit);

// Where a document stands among the copies of its story.
struct StoryPlace {
    std::uint32_t story = 0;  // documents of one story have the same
    std::uint32_t size = 1;   // documents of the story
    bool is_first = true;
};

// One for each document, in the order of DocumentTable::documents().
using StoryPlaces = std::vector<StoryPlace>;

}  // namespace onoma
