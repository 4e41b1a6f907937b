// SPDX-License-Identifier: Apache-2.0
// The parts of an article: its title, the zones of plain text, the zone of a place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// The letters and digits of a title, folded: what is left when case, marks and white space do not
// count.
[[nodiscard]] std::string bare_title(std::string_view title);

// Whether two titles are the same but for what a site adds to one of them.
[[nodiscard]] bool are_same_bare_title(std::string_view left, std::string_view right);

// The same for titles as they are written.
[[nodiscard]] bool are_same_title(std::string_view left, std::string_view right);

// Where a title stands that its text does not have.
enum class TitlePlace {
    before_text,
    after_text,  // so that places in the text are those in the input
};

// Makes the title of `document` its headline. Where the text begins with the title, or has it as
// one of its first lines, that is the headline; else the title becomes part of the text, an empty
// line between them. REQUIRES: a document without zones.
void read_title(TitlePlace place, Document& document);

// A headline is a line of its own above running text, with at most one short label before it, such
// as the name of a picture; the lede is the paragraph below it. What follows a line such as "Latest
// news" in the last part of a text and has headlines of its own is trailing. Whatever is in doubt
// is body, and is in none of the ranges. In order. Any bytes. Cost: linear.
[[nodiscard]] std::vector<ZoneRange> zones_of_plain_text(std::string_view text);

// The zone of a byte of the text. Cost: a binary search.
[[nodiscard]] Zone zone_at(const Document& document, std::uint32_t byte);

}  // namespace onoma
