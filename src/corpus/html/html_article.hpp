// SPDX-License-Identifier: Apache-2.0
// A web page -> the article on it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// What a page says; empty where it does not.
struct HtmlArticle {
    std::string text;  // paragraphs apart by an empty line
    std::vector<ZoneRange> zones;
    std::string title;
    std::string author;
    std::string section;
    std::string language;
    std::string url;   // the canonical one
    std::string site;  // its name, as the page says
    std::string date;  // as written
    // How many articles the page announces, each by a heading that leads to it and little more, and
    // has no article of its own; 0 for an article.
    std::size_t listed = 0;
    // How many articles stand side by side on the page, each with its own headline and text; 0 for
    // one article.
    std::size_t side_by_side = 0;
};

// `html` is UTF-8. Markup may be broken, hostile, nested to any depth: there is always a result.
// Both throw Error, with the reason alone, for more than 250,000 elements.
[[nodiscard]] HtmlArticle read_html(std::string_view html);

// The text of a piece of HTML, such as a feed's description: all of it.
[[nodiscard]] std::string text_of_html_fragment(std::string_view html);

}  // namespace onoma
