// SPDX-License-Identifier: Apache-2.0
// The title of an article and its text: one rule for all that is no web page.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace onoma
