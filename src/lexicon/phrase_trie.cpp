// SPDX-License-Identifier: Apache-2.0
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>
#include <numeric>

#include "lexicon/phrase_trie_builder.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

WordId PhraseTrie::find_word(std::string_view folded) const {
    if (slots_.empty()) return unknown_word;
    std::size_t slot = slot_of_word(folded, slots_.size());
    for (std::size_t probes = 0; probes < slots_.size(); ++probes) {
        const std::uint32_t place = slots_[slot];
        if (place == 0) return unknown_word;
        if (read_word_record(words_, place).letters == folded) return {place};
        slot = slot + 1 == slots_.size() ? 0 : slot + 1;
    }
    return unknown_word;
}

bool PhraseTrie::is_marked(WordId word) const {
    return word != unknown_word && read_word_record(words_, word.value).is_marked;
}

std::span<const PhraseTrie::Edge> PhraseTrie::edges_of(NodeId node) const {
    if (node == root || (node.value & is_value) != 0) return {};
    if (std::size_t{node.value} + 1 >= nodes_.size()) return {};
    const std::uint32_t begin = nodes_[node.value];
    const std::uint32_t end = nodes_[node.value + 1];
    if (begin > end || end > edges_.size()) return {};
    return edges_.subspan(begin, end - begin);
}

NodeId PhraseTrie::step(NodeId node, WordId word) const {
    if (word == unknown_word) return root;
    if (node == root) return {read_word_record(words_, word.value).target};
    const std::span<const Edge> edges = edges_of(node);
    const auto found = std::partition_point(
        edges.begin(), edges.end(), [&](const Edge& edge) { return edge.word < word.value; });
    if (found == edges.end() || found->word != word.value) return root;
    return {found->target};
}

std::optional<std::uint32_t> PhraseTrie::value_at(NodeId node) const {
    if ((node.value & is_value) != 0) return node.value & ~is_value;
    const std::span<const Edge> edges = edges_of(node);
    if (edges.empty() || edges.front().word != end_of_phrase.value) return std::nullopt;
    return edges.front().target & ~is_value;
}

std::vector<std::pair<NodeId, NodeId>> PhraseTrie::ends_shared_with(const PhraseTrie& other) const {
    using BothNodes = std::pair<NodeId, NodeId>;
    std::vector<BothNodes> ends;
    std::vector<BothNodes> waiting;
    const auto go_on = [&](NodeId node, NodeId other_node, std::string_view letters) {
        const NodeId next = other.step(other_node, other.find_word(letters));
        if (next != root) waiting.emplace_back(node, next);
    };
    for (const std::uint32_t place : slots_) {
        const WordRecord word = read_word_record(words_, place);
        if (word.target != 0) go_on({word.target}, root, word.letters);
    }
    // One way leads to each node, so that more steps than edges are damage.
    std::size_t edges_left = edges_.size();
    while (!waiting.empty()) {
        const auto [node, other_node] = waiting.back();
        waiting.pop_back();
        if (value_at(node) && other.value_at(other_node)) ends.emplace_back(node, other_node);
        const auto edges = edges_of(node);
        if (edges.size() > edges_left) break;
        edges_left -= edges.size();
        for (const Edge& edge : edges) {
            if (edge.word == end_of_phrase.value) continue;
            go_on({edge.target}, other_node, read_word_record(words_, edge.word).letters);
        }
    }
    return ends;
}

namespace {

constexpr std::size_t most_bytes = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t first_slots = 64;

// Fewer are sorted before threads have begun.
constexpr std::size_t worth_threads = 100'000;

// Four of five slots are taken at most: short probes, and little room for nothing.
std::size_t slots_for(std::size_t words) { return words + words / 4 + 1; }

}  // namespace

PhraseTrieBuilder::PhraseTrieBuilder() {
    bytes_.words.assign(1, '\0');  // no record lies at place 0
    bytes_.slots.assign(first_slots, 0);
}

WordId PhraseTrieBuilder::add_word(std::string_view folded) {
    if (slots_for(word_count_ + 1) > bytes_.slots.size()) resize_slots(bytes_.slots.size() * 2);
    std::size_t slot = slot_of_word(folded, bytes_.slots.size());
    while (bytes_.slots[slot] != 0) {
        const std::uint32_t place = bytes_.slots[slot];
        if (read_word_record(bytes_.words, place).letters == folded) return {place};
        slot = slot + 1 == bytes_.slots.size() ? 0 : slot + 1;
    }
    if (bytes_.words.size() > most_bytes - folded.size()) {
        throw Error("expected a lexicon with at most 4 GiB of different words, found more");
    }
    const auto place = static_cast<std::uint32_t>(bytes_.words.size());
    append_word_record(bytes_.words, folded);
    bytes_.slots[slot] = place;
    ++word_count_;
    return {place};
}

void PhraseTrieBuilder::mark(WordId word) { mark_word_record(bytes_.words, word.value); }

void PhraseTrieBuilder::resize_slots(std::size_t count) {
    std::vector<std::uint32_t> old(count, 0);
    old.swap(bytes_.slots);
    for (const std::uint32_t place : old) {
        if (place == 0) continue;
        std::size_t slot = slot_of_word(read_word_record(bytes_.words, place).letters, count);
        while (bytes_.slots[slot] != 0) slot = slot + 1 == count ? 0 : slot + 1;
        bytes_.slots[slot] = place;
    }
}

void PhraseTrieBuilder::add_phrase(std::span<const WordId> words) {
    assert(!words.empty());
    for (const WordId word : words) phrase_words_.push_back(word.value);
    if (phrase_words_.size() > most_bytes) {
        throw Error("expected a lexicon with at most 2^32 words in all its forms, found more");
    }
    begins_.push_back(static_cast<std::uint32_t>(phrase_words_.size()));
}

std::span<const std::uint32_t> PhraseTrieBuilder::words_of(std::uint32_t phrase) const {
    return std::span(phrase_words_).subspan(begins_[phrase], begins_[phrase + 1] - begins_[phrase]);
}

void PhraseTrieBuilder::sort_phrases() {
    order_.resize(phrase_count());
    std::iota(order_.begin(), order_.end(), 0U);
    const auto stands_before = [&](std::uint32_t a, std::uint32_t b) {
        const auto left = words_of(a);
        const auto right = words_of(b);
        const auto order = std::lexicographical_compare_three_way(left.begin(), left.end(),
                                                                  right.begin(), right.end());
        return order != 0 ? order < 0 : a < b;
    };
    if (order_.size() < worth_threads) {
        std::sort(order_.begin(), order_.end(), stands_before);
    } else {
        tbb::parallel_sort(order_.begin(), order_.end(), stands_before);
    }
}

// Behind the phrases that have the same word at `range.depth` as the one at `begin`.
std::size_t PhraseTrieBuilder::end_of_group(Range range, std::size_t begin) const {
    const std::uint32_t word = words_of(order_[begin])[range.depth];
    std::size_t end = begin + 1;
    while (end < range.end && words_of(order_[end])[range.depth] == word) ++end;
    return end;
}

// A value when all phrases of the group end at its depth, else a node to be written later.
std::uint32_t PhraseTrieBuilder::target_of(Range group, const ValueOf& value_of) {
    if (words_of(order_[group.end - 1]).size() == group.depth) {
        const auto numbers = std::span(order_).subspan(group.begin, group.end - group.begin);
        return value_of(numbers) | PhraseTrie::is_value;
    }
    unwritten_.push_back(group);
    return static_cast<std::uint32_t>(unwritten_.size());  // nodes are numbered from 1
}

void PhraseTrieBuilder::write_node(Range range, const ValueOf& value_of) {
    std::size_t begin = range.begin;
    while (words_of(order_[begin]).size() == range.depth) ++begin;  // shorter ones stand first
    if (begin > range.begin) {
        const std::uint32_t value = target_of({range.begin, begin, range.depth}, value_of);
        bytes_.edges.push_back({PhraseTrie::end_of_phrase.value, value});
    }
    while (begin < range.end) {
        const std::size_t end = end_of_group(range, begin);
        const std::uint32_t word = words_of(order_[begin])[range.depth];
        bytes_.edges.push_back({word, target_of({begin, end, range.depth + 1}, value_of)});
        begin = end;
    }
}

TrieBytes PhraseTrieBuilder::build(const ValueOf& value_of) && {
    sort_phrases();
    const Range all{0, order_.size(), 0};
    for (std::size_t begin = 0; begin < all.end;) {
        const std::size_t end = end_of_group(all, begin);
        const std::uint32_t word = words_of(order_[begin]).front();
        set_word_target(bytes_.words, word, target_of({begin, end, 1}, value_of));
        begin = end;
    }
    bytes_.nodes = {0};  // 0 is the root, whose edges are the words' own targets
    std::size_t written = 0;
    while (written < unwritten_.size()) {  // which grows as nodes are written
        bytes_.nodes.push_back(static_cast<std::uint32_t>(bytes_.edges.size()));
        write_node(unwritten_[written], value_of);
        ++written;
    }
    bytes_.nodes.push_back(static_cast<std::uint32_t>(bytes_.edges.size()));
    resize_slots(slots_for(word_count_));
    return std::move(bytes_);
}

}  // namespace onoma
