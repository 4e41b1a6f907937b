// SPDX-License-Identifier: Apache-2.0
// What a page says about itself in JSON-LD, by the words of schema.org.
#pragma once

#include <gumbo.h>

#include <string>
#include <vector>

namespace onoma {

// Empty where the page does not say.
struct JsonLdArticle {
    std::string body;
    std::string headline;
    std::string authors;  // apart by `, `
    std::string section;
    std::string language;
    std::string url;
    std::string publisher;
    std::string published;  // as written
    std::string modified;
    std::string description;
};

// Looks into all objects, however they are nested in arrays, `@graph` and each other. Of several
// articles the one with the longest body counts, or the first. What is not JSON is passed over.
[[nodiscard]] JsonLdArticle read_json_ld(const GumboNode& root);

}  // namespace onoma
