// SPDX-License-Identifier: Apache-2.0
// Why a name is proposed as what it is, in words.
#pragma once

#include <string>
#include <vector>

#include "onoma/analysis/discovery.hpp"

namespace onoma {

// "a role 3, a verb of saying 1": how many mentions were seen with what.
[[nodiscard]] inline std::string seen_with(const std::vector<SeenClue>& reason) {
    std::string text;
    for (const SeenClue& seen : reason) {
        if (!text.empty()) text += ", ";
        text += to_string(seen.clue);
        text += ' ';
        text += std::to_string(seen.mentions);
    }
    return text;
}

}  // namespace onoma
