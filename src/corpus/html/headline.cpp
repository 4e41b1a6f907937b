// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/headline.hpp"

#include <algorithm>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/node_walk.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_title_bytes = 500;

// Letters and digits only.
std::string bare(std::string_view title) {
    std::string folded = fold(title.substr(0, longest_title_bytes));
    std::erase_if(folded, [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_ascii_digit(c);
    });
    return folded;
}

bool are_same(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return false;
    if (left.size() < right.size()) std::swap(left, right);
    if (left == right) return true;
    // "Title" and "Title - Site"
    const bool is_part = left.starts_with(right) || left.ends_with(right);
    return is_part && right.size() >= 12 && 2 * right.size() >= left.size();
}

bool stands_in_h1(const PageBlocks& page, const Block& block) {
    return tag_of(*page.boxes[block.box].node) == GUMBO_TAG_H1;
}

}  // namespace

bool are_same_title(std::string_view left, std::string_view right) {
    return are_same(bare(left), bare(right));
}

std::optional<std::uint32_t> find_headline(const PageBlocks& page, std::string_view title,
                                           std::uint32_t end) {
    const std::string wanted = bare(title);
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
            are_same(bare(block.text), wanted)) {
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
