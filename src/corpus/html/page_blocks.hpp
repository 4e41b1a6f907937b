// SPDX-License-Identifier: Apache-2.0
// A tree of nodes -> the blocks of text on the page, in order, and the boxes they stand in.
//
//   <article> <p>One <a href=..>link</a>.</p> <ul><li>Two</li></ul> </article>
//   boxes:  article [0, 2)   p [0, 1)   ul [1, 2)   li [1, 2)
//   blocks: "One link." in p   "Two" in li
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/element_hints.hpp"

namespace onoma {

enum class BlockKind : std::uint8_t {
    other,  // text that stands in no element made for text
    paragraph,
    heading,
    list_item,
    quote,
    row,  // of a table, cells apart by ` | `
    preformatted,
    caption,
};

// Text that a reader sees as one paragraph.
struct Block {
    std::string text;  // white space collapsed; a `\n` for a single line break
    BlockKind kind = BlockKind::other;
    std::uint32_t box = 0;
    std::uint32_t weight = 0;  // see text_weight()
    std::uint32_t linked = 0;  // the part of it that is links
    bool ends_sentence = false;

    [[nodiscard]] double link_density() const { return weight == 0 ? 0 : double(linked) / weight; }
};

// An element that holds blocks. Boxes are in order of their beginnings, so that parents come before
// their children.
struct Box {
    const GumboNode* node = nullptr;
    std::uint32_t parent = 0;  // the first box, <body>, is its own
    ElementHints hints = 0;
    BlockKind kind = BlockKind::other;
    std::uint32_t list = 0;  // the innermost list around, 0 for none
    std::uint32_t row = 0;   // the innermost row of a table, 0 for none
    std::uint32_t cell = 0;
    std::uint32_t first_block = 0;  // in the box and in boxes in it:
    std::uint32_t end_block = 0;    // [first_block, end_block)
};

// Views the nodes of a page.
struct PageBlocks {
    std::vector<Box> boxes;
    std::vector<Block> blocks;
};

enum class Noscript { left_out, read };

// REQUIRES: `body` is an element. Cost: linear.
[[nodiscard]] PageBlocks find_blocks(const GumboNode& body, Noscript noscript);

}  // namespace onoma
