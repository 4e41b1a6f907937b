// SPDX-License-Identifier: Apache-2.0
// Short lists of words, each written as one text where it is asked. Longer lists that tagging asks
// for are classes of lexicons/words.tsv.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace onoma {

// Where `word` stands in a list with one separator between each two words; npos when it is none of
// them. Cost: linear in the list.
[[nodiscard]] constexpr std::size_t find_word(std::string_view list, std::string_view word,
                                              char separator = ' ') {
    if (word.empty()) return std::string_view::npos;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || list[at - 1] == separator;
        if (begins && (end == list.size() || list[end] == separator)) return at;
    }
    return std::string_view::npos;
}

[[nodiscard]] constexpr bool has_word(std::string_view list, std::string_view word) {
    return find_word(list, word) != std::string_view::npos;
}

// `words` stand between bars: "|in|near|on|".
[[nodiscard]] constexpr bool is_among(std::string_view word, std::string_view words) {
    const std::string_view inside = words.substr(1, words.size() - 2);
    return find_word(inside, word, '|') != std::string_view::npos;
}

template <std::size_t Size>
[[nodiscard]] constexpr bool is_among(std::string_view word,
                                      const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace onoma
