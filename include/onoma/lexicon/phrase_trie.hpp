// SPDX-License-Identifier: Apache-2.0
// Phrases as sequences of words in a trie: a word is looked up once, then each step is a search
// among the words that may follow. A view of bytes that somebody else keeps (see LexiconImage),
// memory-mapped perhaps; safe to read whatever they are.
//
// Shapes, all numbers little-endian:
//   words  one record per word: u32 target from the root, then flags and size, then the letters
//   slots  u32: where the record of a word lies, found by hash, linear probing; 0 is empty
//   edges  {u32 word, u32 target}: those of one node lie side by side, sorted by word; word 0 means
//          that phrases end at this node
//   nodes  u32: where the edges of a node begin; one more than there are nodes
// A target is a node, or with the high bit the value of phrases that end there and go no further;
// 0 is none.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "onoma/base/strong_id.hpp"

namespace onoma {

using WordId =
    StrongId<struct WordTag>;  // place of the record of a word; 0: no phrase has the word
using NodeId = StrongId<struct NodeTag>;  // a target; 0 is the root

class PhraseTrie {
public:
    static constexpr NodeId root{0};
    static constexpr WordId unknown_word{0};
    static constexpr WordId end_of_phrase{0};
    static constexpr std::uint32_t is_value = 0x80000000U;  // the high bit of a target

    struct Edge {
        std::uint32_t word = 0;
        std::uint32_t target = 0;
    };

    PhraseTrie() = default;
    PhraseTrie(std::string_view words, std::span<const std::uint32_t> slots,
               std::span<const Edge> edges, std::span<const std::uint32_t> nodes)
        : words_(words), slots_(slots), edges_(edges), nodes_(nodes) {}

    // Cost: one or two cache misses.
    [[nodiscard]] WordId find_word(std::string_view folded) const;

    // The node behind `word`, or the root when no phrase goes on with it. Cost: from the root none,
    // else a binary search among the words that may follow.
    [[nodiscard]] NodeId step(NodeId node, WordId word) const;

    // What the phrases that end at `node` stand for: the number given to PhraseTrieBuilder for
    // them. Nothing when the node is only the beginning of phrases.
    [[nodiscard]] std::optional<std::uint32_t> value_at(NodeId node) const;

    // A mark of the word, set by PhraseTrieBuilder::mark.
    [[nodiscard]] bool is_marked(WordId word) const;

private:
    [[nodiscard]] std::span<const Edge> edges_of(NodeId node) const;

    std::string_view words_;
    std::span<const std::uint32_t> slots_;
    std::span<const Edge> edges_;
    std::span<const std::uint32_t> nodes_;
};

}  // namespace onoma
