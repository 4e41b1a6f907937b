// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/headline.hpp"

#include "corpus/html/node_walk.hpp"
#include "corpus/title.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_title_bytes = 500;

bool stands_in_h1(const PageBlocks& page, const Block& block) {
    return tag_of(*page.boxes[block.box].node) == GUMBO_TAG_H1;
}

}  // namespace

std::optional<std::uint32_t> find_headline(const PageBlocks& page, std::string_view title,
                                           std::uint32_t end) {
    const std::string wanted = bare_title(title);
    std::optional<std::uint32_t> only_h1;
    bool has_many_h1 = false;
    for (std::uint32_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        const bool is_h1 = block.kind == BlockKind::heading && stands_in_h1(page, block);
        // Old pages have headlines that are large text and no heading.
        const bool is_large_text = block.kind == BlockKind::other && block.link_density() < 0.5;
        const bool may_be =
            is_h1 || (i < end && (block.kind == BlockKind::heading || is_large_text));
        if (may_be && block.text.size() < longest_title_bytes &&
            are_same_bare_title(bare_title(block.text), wanted)) {
            return i;
        }
        if (!is_h1) continue;
        has_many_h1 = only_h1.has_value();
        only_h1 = i;
    }
    if (has_many_h1 || (only_h1 && *only_h1 > end)) return {};
    return only_h1;
}

}  // namespace onoma
