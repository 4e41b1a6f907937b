// SPDX-License-Identifier: Apache-2.0
// Tokens -> pieces: the one place that decides which spellings of a name are the same.
#pragma once

#define XXH_INLINE_ALL  // a call costs more than the hash of a word
#include <xxhash.h>

#include <cstdint>
#include <string_view>

#include "onoma/text/tokenizer.hpp"

namespace onoma {

// What words are remembered and compared by.
[[nodiscard]] inline std::uint64_t hash_of_word(std::string_view folded) {
    return XXH3_64bits(folded.data(), folded.size());
}

// Fills `result.pieces` and `result.folded` from its text, tokens and sentences.
void cut_pieces(TokenizedText& result);

}  // namespace onoma
