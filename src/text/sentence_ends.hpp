// SPDX-License-Identifier: Apache-2.0
// Which line breaks of a plain text are only there because an editor wrapped a paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onoma {

// Writes `text` to `softened` with every soft line break replaced by spaces, and with it what
// begins the next line: indentation, and the `>` of quoted mail. All byte offsets stay. Returns
// false, with `softened` in any state, when there is none.
//
// A block of lines (no empty one between, all quoted or none) is wrapped when no line of it could
// have held the first word of the next: then a greedy editor must have broken it there. A headline
// above a byline may pass this test, so the block must also be prose: one of its lines begins in
// lower case, or it is 40 columns wide and ends a sentence. A block that is not, such as a long
// line that breaks before a name, must fit the margin of the wrapped prose around it.
//
// A block that fails the test is prose of uneven lines (mail, subtitles, pages without empty lines)
// where two lines in five go on in lower case and most end without punctuation. Then each break is
// asked: it stays before an item, a deeper indentation or a row of a table, and, where the block
// holds several paragraphs, after a line with room left. Lists, verse and headlines fail all of
// this. Cost: linear.
bool soften_line_breaks(std::string_view text, std::string& softened);

// Where ICU ends a sentence but a reader of English news would not.

// True when the sentence that ends before `boundary` really goes on after it: its last word is an
// initial ("J. D. Vance"), an abbreviated title ("Dr. Li") or legal form ("Apple Inc. CEO"), and
// what follows is not a word that opens sentences ("The"). "No." goes on before a digit only.
bool continues_after(std::string_view text, std::size_t boundary);

}  // namespace onoma
