// SPDX-License-Identifier: Apache-2.0
// Kinds of HTML elements.
#pragma once

#include <gumbo.h>

namespace onoma {

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

}  // namespace onoma
