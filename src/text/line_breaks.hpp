// SPDX-License-Identifier: Apache-2.0
// Which line breaks of a plain text are only there because an editor wrapped a paragraph.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// Writes `text` to `softened` with every soft line break replaced by a space of the same size, so that
// all byte offsets stay. Returns false, leaving `softened` alone, when there is none.
//
// A block of lines (no empty one between) is taken as wrapped when no line of it could have held the first
// word of the next: then a greedy editor must have broken it there. Headlines above a byline, lists and
// one-line paragraphs fail that test, and their line breaks end a sentence.
bool soften_line_breaks(std::string_view text, std::string& softened);

}  // namespace onoma
