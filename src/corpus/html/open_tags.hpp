// SPDX-License-Identifier: Apache-2.0
// Kinds of HTML elements, and which are open at a place in markup: the depth of the tree, known
// before it is built.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <vector>

namespace onoma {

// Kinds of HTML elements.

[[nodiscard]] constexpr bool is_heading(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

// Elements that never have an end tag.
[[nodiscard]] bool is_void(GumboTag tag);

// `b`, `font` and their like: they change how text looks, not what it says.
[[nodiscard]] bool is_formatting(GumboTag tag);

// Elements that begin and end a line of their own.
[[nodiscard]] bool is_block(GumboTag tag);

// "Special" in the sense of HTML's tree construction: the end tags of others do not reach out of
// it.
[[nodiscard]] bool is_special(GumboTag tag);

// Start tags that end an open `p`.
[[nodiscard]] bool ends_paragraph(GumboTag tag);

// Which elements are open at a place in markup: the depth of the tree, known before it is built.

// An element that is nested deeper than this is read as if its tags were not there. Browsers have
// such a limit too; real pages stay below 100.
inline constexpr std::size_t deepest_element = 256;

// Follows the rules of HTML's tree construction as far as they decide what is open: which start
// tags end which elements, and which end tags are passed over. Cost of a tag: at most the depth.
class OpenTags {
public:
    // Both say whether the tag may stay: false when the element is too deep.
    // REQUIRES of open: an element that has an end, not `br` or `img`.
    [[nodiscard]] bool open(GumboTag tag);
    [[nodiscard]] bool close(GumboTag tag);

private:
    void end_implied(GumboTag tag);
    void pop_to_table();
    void take_out_link();
    void pop_through_item(GumboTag first, GumboTag second);
    void pop_through_paragraph();

    std::vector<GumboTag> open_;  // names that HTML does not know are one to gumbo
    std::size_t left_out_ = 0;    // start tags left out, whose end tags are to be left out too
};

}  // namespace onoma
