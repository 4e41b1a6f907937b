// SPDX-License-Identifier: Apache-2.0
// Where capitals show that a word is made of several: `DeepSeek`, `ScaleAI`.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"

namespace onoma {

// Sets `places` to the bytes of `word` at which an ASCII capital follows a small ASCII letter:
// `DeepSeek` -> 4. None when the word has other letters as well.
inline void find_inner_capitals(std::string_view word, std::vector<std::uint32_t>& places) {
    places.clear();
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (!is_ascii_letter(word[at])) {
            places.clear();
            return;
        }
        if (at > 0 && is_ascii_capital(word[at]) && !is_ascii_capital(word[at - 1])) {
            places.push_back(static_cast<std::uint32_t>(at));
        }
    }
}

}  // namespace onoma
