// SPDX-License-Identifier: Apache-2.0
// Short lists of words, each written as one text where it is asked. Longer lists that tagging asks
// for are classes of lexicons/words.tsv.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

// A list of words between bars, "|in|near|on|", that the compiler has read: most words are none of
// the list, and their size or first byte tells.
class ShortWordList {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a list is written where it is asked
    consteval ShortWordList(const char* words) : ShortWordList(std::string_view(words)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    consteval ShortWordList(std::string_view words) : words_(words.substr(1, words.size() - 2)) {
        for (std::size_t begin = 0; begin < words_.size();) {
            const std::size_t end = std::min(words_.find('|', begin), words_.size());
            firsts_ |= bit(static_cast<unsigned char>(words_[begin]));
            sizes_ |= bit(std::min(end - begin, longest));
            begin = end + 1;
        }
    }

    [[nodiscard]] constexpr bool has(std::string_view word) const {
        if (word.empty() || (sizes_ & bit(std::min(word.size(), longest))) == 0) return false;
        return (firsts_ & bit(static_cast<unsigned char>(word.front()))) != 0 &&
               find_word(words_, word, '|') != std::string_view::npos;
    }

private:
    static constexpr std::size_t longest = 63;  // all that are as long or longer

    static constexpr std::uint64_t bit(std::size_t number) {
        return std::uint64_t{1} << (number % 64);
    }

    std::string_view words_;
    std::uint64_t firsts_ = 0;  // a bit for each 64 first bytes
    std::uint64_t sizes_ = 0;
};

[[nodiscard]] constexpr bool is_among(std::string_view word, const ShortWordList& words) {
    return words.has(word);
}

template <std::size_t Size>
[[nodiscard]] constexpr bool is_among(std::string_view word,
                                      const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace onoma
