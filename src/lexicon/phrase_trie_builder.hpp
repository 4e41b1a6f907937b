// SPDX-License-Identifier: Apache-2.0
// Builds the trie of phrases, and lays out the records of words in it.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/byte_cursor.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// The record of a word in the bytes of a PhraseTrie: u32 target from the root, a number whose
// lowest bit is the mark and whose other bits are the size, the letters.

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

// The mark is the lowest bit of the first byte after the target.
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

// Phrases -> the bytes that a PhraseTrie views.

struct TrieBytes {
    std::string words;
    std::vector<std::uint32_t> slots;
    std::vector<PhraseTrie::Edge> edges;
    std::vector<std::uint32_t> nodes;

    [[nodiscard]] PhraseTrie view() const { return {words, slots, edges, nodes}; }
};

// Phrases are numbered in the order in which they are added, and equal ones are kept apart. Memory:
// about 12 bytes a phrase and 4 a word of it. Throws Error when 32 bits do not suffice.
class PhraseTrieBuilder {
public:
    PhraseTrieBuilder();

    [[nodiscard]] WordId add_word(std::string_view folded);
    void mark(WordId word);

    // REQUIRES: `words` is not empty.
    void add_phrase(std::span<const WordId> words);

    [[nodiscard]] std::size_t phrase_count() const { return begins_.size() - 1; }

    // Calls value_of(numbers) once for all phrases of the same words, with their numbers in
    // ascending order; what it returns, below 2^31, is what value_at gives.
    using ValueOf = std::function<std::uint32_t(std::span<const std::uint32_t>)>;
    [[nodiscard]] TrieBytes build(const ValueOf& value_of) &&;

private:
    // Phrases of `order_` from `begin` to `end` whose first `depth` words are the same.
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t depth = 0;
    };

    [[nodiscard]] std::span<const std::uint32_t> words_of(std::uint32_t phrase) const;
    void resize_slots(std::size_t count);
    void sort_phrases();
    [[nodiscard]] std::size_t end_of_group(Range range, std::size_t begin) const;
    [[nodiscard]] std::uint32_t target_of(Range group, const ValueOf& value_of);
    void write_node(Range range, const ValueOf& value_of);

    TrieBytes bytes_;
    std::size_t word_count_ = 0;
    std::vector<std::uint32_t> phrase_words_;  // of all phrases, end to end
    std::vector<std::uint32_t> begins_ = {0};  // in phrase_words_, one more than phrases
    std::vector<std::uint32_t> order_;         // phrases sorted by their words
    std::vector<Range> unwritten_;             // nodes that have a number and no edges yet
};

}  // namespace onoma
