// SPDX-License-Identifier: Apache-2.0
// What a piece of text is on a page: how much it says, whatever its script, and whether it is one
// of the set phrases of pages, in several languages.
#pragma once

#include <cstdint>
#include <string_view>

namespace onoma {

// Characters that are not white space, Chinese characters, kana and hangul twice: with the letters
// of words counted once, a sentence weighs about the same in all languages.
// REQUIRES: well-formed UTF-8.
[[nodiscard]] std::uint32_t text_weight(std::string_view text);

// Whether `text` ends as a sentence does, quotation marks and brackets after it left aside.
[[nodiscard]] bool ends_like_sentence(std::string_view text);

// Whether a short text begins a list of other articles: "Related articles", "Mehr zum Thema".
[[nodiscard]] bool announces_other_articles(std::string_view text);

// Whether a short text is an instruction to the reader of a page, or a label on it, and not a
// sentence of the article: "Advertisement", "Share this article", "Subscribe now".
[[nodiscard]] bool is_page_label(std::string_view text);

}  // namespace onoma
