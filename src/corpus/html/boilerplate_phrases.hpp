// SPDX-License-Identifier: Apache-2.0
// The set phrases of web pages, in several languages.
#pragma once

#include <string_view>

namespace onoma {

// Whether a short text begins a list of other articles: "Related articles", "Mehr zum Thema".
[[nodiscard]] bool announces_other_articles(std::string_view text);

// Whether a short text is an instruction to the reader of a page, or a label on it, and not a
// sentence of the article: "Advertisement", "Share this article", "Subscribe now".
[[nodiscard]] bool is_page_label(std::string_view text);

}  // namespace onoma
