// SPDX-License-Identifier: Apache-2.0
// What a name was seen with -> its most likely type.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "onoma/analysis/discovery.hpp"
#include "onoma/entities/unlisted_names.hpp"

namespace onoma {

using ClueCounts = std::array<std::int64_t, clue_count>;

// The type that most weight speaks for, or `unknown` when none has enough. Of equal weights the
// first in the order of the table of weights.
[[nodiscard]] std::string_view proposed_type(const ClueCounts& counts);

// The clues that speak for `type`, the weightiest first.
[[nodiscard]] std::vector<SeenClue> reason_for(std::string_view type, const ClueCounts& counts);

}  // namespace onoma
