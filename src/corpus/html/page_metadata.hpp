// SPDX-License-Identifier: Apache-2.0
// What a page says about itself: in JSON-LD, in <meta>, in its elements, in this order where they
// do not agree, unless one is known to be better.
#pragma once

#include <gumbo.h>

#include <string>

#include "corpus/html/json_ld.hpp"

namespace onoma {

// Empty where the page does not say; white space collapsed.
struct PageMetadata {
    std::string title;
    std::string author;
    std::string section;
    std::string language;
    std::string url;
    std::string site;
    std::string date;  // as written; the first publication rather than the last change
};

[[nodiscard]] PageMetadata read_page_metadata(const GumboNode& root, const JsonLdArticle& json_ld);

}  // namespace onoma
