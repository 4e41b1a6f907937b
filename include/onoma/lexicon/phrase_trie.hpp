// SPDX-License-Identifier: Apache-2.0
// Phrases as sequences of words in a trie: one table look-up a word, whatever the number of
// phrases.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onoma/lexicon/entity.hpp"

namespace onoma {

using WordId = StrongId<struct WordTag>;  // of a folded piece; 0 is every word that no phrase has
using NodeId = StrongId<struct NodeTag>;  // 0 is the root

// A capital letter that smart case asks for: the character at `byte` of the `piece`-th piece.
struct CapitalAt {
    std::uint8_t piece = 0;
    std::uint8_t byte = 0;
};

// What a phrase that ends at a node stands for.
struct Meaning {
    FormId form;
    std::uint32_t capitals_begin = 0;  // see PhraseTrie::capitals_of
    std::uint16_t capitals_size = 0;
    bool without_diacritics = false;  // a spelling for texts that write no accents at all
};

// A frozen trie. Thread-safe to read.
class PhraseTrie {
public:
    static constexpr NodeId root{0};
    static constexpr WordId unknown_word{0};

    [[nodiscard]] WordId find_word(std::string_view folded) const;

    // The node behind `word`, or the root when no phrase goes on with it. Cost: one table look-up.
    [[nodiscard]] NodeId step(NodeId node, WordId word) const;

    // The meanings of the phrase that ends at `node`; empty when it is only the beginning of one.
    [[nodiscard]] std::span<const Meaning> meanings(NodeId node) const;

    [[nodiscard]] std::span<const CapitalAt> capitals_of(const Meaning& meaning) const {
        return std::span(capitals_).subspan(meaning.capitals_begin, meaning.capitals_size);
    }

    [[nodiscard]] std::size_t phrase_count() const { return phrase_count_; }

private:
    friend class PhraseTrieBuilder;

    struct Edge {
        std::uint64_t key =
            0;  // node << 32 | word; 0 marks an empty slot, since word 0 has no edge
        std::uint32_t child = 0;
    };
    struct StringHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const;
    };

    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;

    std::unordered_map<std::string, WordId, StringHash, std::equal_to<>> words_;
    std::vector<Edge> edges_;  // open addressing, a power of two, at most half full
    std::vector<std::uint32_t> meanings_begin_ = {0, 0};  // by node, one more than there are nodes
    std::vector<Meaning> meanings_;
    std::vector<CapitalAt> capitals_;
    std::size_t phrase_count_ = 0;
};

// Collects phrases, then freezes them.
class PhraseTrieBuilder {
public:
    // REQUIRES: `pieces` is not empty.
    void add(std::span<const std::string> pieces, std::span<const CapitalAt> capitals, FormId form,
             bool without_diacritics = false);

    [[nodiscard]] PhraseTrie build() &&;

private:
    std::uint32_t child_of(std::uint32_t node, WordId word);

    PhraseTrie trie_;
    std::unordered_map<std::uint64_t, std::uint32_t> children_;
    std::vector<std::pair<std::uint32_t, Meaning>> ends_;  // node, meaning
    std::uint32_t node_count_ = 1;
};

}  // namespace onoma
