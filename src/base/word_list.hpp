// SPDX-License-Identifier: Apache-2.0
// A few words that one function asks for, written where it asks. Longer lists that tagging asks for
// are classes of lexicons/words.tsv.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace onoma {

// `words` stand between bars: "|in|near|on|".
[[nodiscard]] constexpr bool is_among(std::string_view word, std::string_view words) {
    if (word.empty()) return false;
    for (std::size_t at = words.find(word); at != std::string_view::npos;
         at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if (at > 0 && words[at - 1] == '|' && end < words.size() && words[end] == '|') return true;
    }
    return false;
}

template <std::size_t Size>
[[nodiscard]] constexpr bool is_among(std::string_view word,
                                      const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace onoma
