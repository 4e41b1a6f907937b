// SPDX-License-Identifier: Apache-2.0
// Pieces -> the place in a trie where they end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onoma/lexicon/phrase_trie.hpp"

namespace onoma {

// Nothing when no form goes that far.
[[nodiscard]] inline std::optional<NodeId> find_node(const PhraseTrie& trie,
                                                     const std::vector<std::string>& pieces) {
    NodeId node = PhraseTrie::root;
    for (const std::string& piece : pieces) {
        node = trie.step(node, trie.find_word(piece));
        if (node == PhraseTrie::root) return std::nullopt;
    }
    if (node == PhraseTrie::root) return std::nullopt;
    return node;
}

}  // namespace onoma
