// SPDX-License-Identifier: Apache-2.0
// The record of a word in the bytes of a PhraseTrie: u32 target from the root, a number whose
// lowest bit is the mark and whose other bits are the size, the letters.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "lexicon/byte_cursor.hpp"

namespace onoma {

struct WordRecord {
    std::uint32_t target = 0;
    bool is_marked = false;
    std::string_view letters;
};

[[nodiscard]] inline WordRecord read_word_record(std::string_view words, std::size_t place) {
    WordRecord word;
    if (place + sizeof word.target > words.size()) return word;
    std::memcpy(&word.target, words.data() + place, sizeof word.target);
    ByteCursor cursor(words, place + sizeof word.target);
    const std::uint64_t size_and_mark = cursor.varint();
    word.is_marked = (size_and_mark & 1U) != 0;
    word.letters = cursor.bytes(size_and_mark >> 1U);
    return word;
}

inline void append_word_record(std::string& words, std::string_view letters) {
    words.append(sizeof(std::uint32_t), '\0');
    append_varint(words, letters.size() << 1U);
    words += letters;
}

// The mark is the lowest bit of the first byte behind the target.
inline void mark_word_record(std::string& words, std::size_t place) {
    words[place + sizeof(std::uint32_t)] |= 1;
}

inline void set_word_target(std::string& words, std::size_t place, std::uint32_t target) {
    std::memcpy(words.data() + place, &target, sizeof target);
}

// Where a look-up begins in a table of `slots` slots, fewer than 2^32.
[[nodiscard]] inline std::size_t slot_of_word(std::string_view letters, std::size_t slots) {
    const std::uint64_t high = XXH3_64bits(letters.data(), letters.size()) >> 32U;
    return static_cast<std::size_t>((high * slots) >> 32U);
}

}  // namespace onoma
