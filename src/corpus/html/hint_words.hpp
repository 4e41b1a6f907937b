// SPDX-License-Identifier: Apache-2.0
// The words that designers name the parts of a page with.
#pragma once

#include <string_view>

#include "corpus/html/element_hints.hpp"

namespace onoma {

// What one word, or two words with a space between, in a class or id hint at; 0 for most words.
[[nodiscard]] ElementHints hints_of_words(std::string_view words);

// Words that, after the name of the text, tell that only something at it is meant:
// `article-body-header`.
[[nodiscard]] bool names_a_part(std::string_view word);

// Words at the end of a name for a thing itself: `comments-section`.
[[nodiscard]] bool names_a_box(std::string_view word);

// Words at the end of a name that tell a state of what it stands at: `comments-closed`.
[[nodiscard]] bool names_a_state(std::string_view word);

// Words at the end of a name for a whole that has a thing beside its text: `sidebar-grid`.
[[nodiscard]] bool names_a_layout(std::string_view word);

// Words that make a name a statement about the page or article: `has-sidebar`, `tag-promotion`.
[[nodiscard]] bool begins_statement(std::string_view word);

}  // namespace onoma
