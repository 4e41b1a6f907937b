// SPDX-License-Identifier: Apache-2.0
// Short lists of words, each written as one text with a space between each two words.
#pragma once

#include <string_view>

namespace onoma {

// Where `word` stands in the list; npos when it is none of its words. Cost: linear in the list.
[[nodiscard]] constexpr std::size_t find_word(std::string_view list, std::string_view word) {
    if (word.empty()) return std::string_view::npos;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return at;
    }
    return std::string_view::npos;
}

[[nodiscard]] constexpr bool has_word(std::string_view list, std::string_view word) {
    return find_word(list, word) != std::string_view::npos;
}

}  // namespace onoma
