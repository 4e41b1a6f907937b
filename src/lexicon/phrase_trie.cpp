// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/phrase_trie.hpp"

#include <algorithm>
#include <cstring>

#include "lexicon/word_records.hpp"

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

}  // namespace onoma
