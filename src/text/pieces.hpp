// SPDX-License-Identifier: Apache-2.0
// Tokens -> pieces: the one place that decides which spellings of a name are the same.
#pragma once

#define XXH_INLINE_ALL  // a call costs more than the hash of a word
#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "onoma/text/tokenizer.hpp"

namespace onoma {

// What words are remembered and compared by.
[[nodiscard]] inline std::uint64_t hash_of_word(std::string_view folded) {
    return XXH3_64bits(folded.data(), folded.size());
}

// Whether two words of `size` bytes are the same: words are short, and a call costs more than the
// comparison.
[[nodiscard]] inline bool are_same_letters(const char* a, const char* b, std::size_t size) {
    const auto differ_at = [&]<typename Number>(std::size_t at, Number left) {
        Number right = 0;
        std::memcpy(&left, a + at, sizeof left);
        std::memcpy(&right, b + at, sizeof right);
        return left != right;
    };
    constexpr std::uint64_t eight = 0;
    constexpr std::uint32_t four = 0;
    if (size < sizeof four) {
        return size == 0 ||
               (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
    }
    if (size < sizeof eight) return !differ_at(0, four) && !differ_at(size - sizeof four, four);
    for (std::size_t at = 0; at + sizeof eight < size; at += sizeof eight) {
        if (differ_at(at, eight)) return false;
    }
    return !differ_at(size - sizeof eight, eight);
}

// Fills `result.pieces` and `result.folded` from its text, tokens and sentences.
void cut_pieces(TokenizedText& result);

}  // namespace onoma
