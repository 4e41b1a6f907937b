// SPDX-License-Identifier: Apache-2.0
// Markup made tame before it is parsed, and pieces of markup as text.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// gumbo takes quadratic time and memory for elements that are deeply nested, for tags with very
// many attributes and for formatting elements that are never closed. None of them changes what a
// page says, so they are taken out first; scripts, styles, pictures and comments, which are most of
// the bytes of a page, go with them.

// Text keeps its order. Elements nested deeper than deepest_element lose their tags, with a line
// break in the place of each block's. JSON-LD is kept, other scripts are not. Cost: linear.
[[nodiscard]] std::string tame_markup(std::string_view html);

// All text of a piece of HTML, paragraphs apart by an empty line. Of text without markup, its
// lines: line breaks are kept as paragraphs.
[[nodiscard]] std::string plain_text_of_markup(std::string_view text);

}  // namespace onoma
