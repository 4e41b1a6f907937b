// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/phrase_trie.hpp"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cassert>

namespace onoma {
namespace {

std::uint64_t key_of(std::uint32_t node, WordId word) {
    return (std::uint64_t{node} << 32U) | word.value;
}

// Fibonacci hashing: the product's high bits depend on all bits of the key.
std::size_t hash_of(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 24U);
}

}  // namespace

std::size_t PhraseTrie::StringHash::operator()(std::string_view text) const {
    return XXH3_64bits(text.data(), text.size());
}

WordId PhraseTrie::find_word(std::string_view folded) const {
    const auto found = words_.find(folded);
    return found == words_.end() ? unknown_word : found->second;
}

std::size_t PhraseTrie::slot_of(std::uint64_t key) const {
    const std::size_t mask = edges_.size() - 1;
    std::size_t slot = hash_of(key) & mask;
    while (edges_[slot].key != key && edges_[slot].key != 0) slot = (slot + 1) & mask;
    return slot;
}

NodeId PhraseTrie::step(NodeId node, WordId word) const {
    if (word == unknown_word || edges_.empty()) return root;
    return {edges_[slot_of(key_of(node.value, word))].child};
}

std::span<const Meaning> PhraseTrie::meanings(NodeId node) const {
    const std::uint32_t begin = meanings_begin_[node.value];
    return std::span(meanings_).subspan(begin, meanings_begin_[node.value + 1] - begin);
}

std::uint32_t PhraseTrieBuilder::child_of(std::uint32_t node, WordId word) {
    const auto [entry, is_new] = children_.try_emplace(key_of(node, word), node_count_);
    if (is_new) ++node_count_;
    return entry->second;
}

void PhraseTrieBuilder::add(std::span<const std::string> pieces,
                            std::span<const CapitalAt> capitals, FormId form,
                            bool without_diacritics) {
    assert(!pieces.empty());
    std::uint32_t node = 0;
    for (const std::string& piece : pieces) {
        const WordId next{static_cast<std::uint32_t>(trie_.words_.size() + 1)};
        node = child_of(node, trie_.words_.try_emplace(piece, next).first->second);
    }
    const Meaning meaning{form, static_cast<std::uint32_t>(trie_.capitals_.size()),
                          static_cast<std::uint16_t>(capitals.size()), without_diacritics};
    trie_.capitals_.insert(trie_.capitals_.end(), capitals.begin(), capitals.end());
    ends_.emplace_back(node, meaning);
}

PhraseTrie PhraseTrieBuilder::build() && {
    trie_.edges_.resize(std::bit_ceil(children_.size() * 2 + 2));
    for (const auto& [key, child] : children_) {
        trie_.edges_[trie_.slot_of(key)] = {key, child};
    }
    // The order of meanings decides nothing, but equal input shall give equal memory.
    std::stable_sort(ends_.begin(), ends_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    trie_.meanings_begin_.assign(node_count_ + 1, 0);
    for (const auto& [node, meaning] : ends_) {
        ++trie_.meanings_begin_[node + 1];
        trie_.meanings_.push_back(meaning);
    }
    for (std::uint32_t node = 0; node < node_count_; ++node) {
        trie_.meanings_begin_[node + 1] += trie_.meanings_begin_[node];
    }
    trie_.phrase_count_ = ends_.size();
    return std::move(trie_);
}

}  // namespace onoma
