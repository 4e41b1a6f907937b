// SPDX-License-Identifier: Apache-2.0
// The bytes of a web page -> a document, without its id and source.
#pragma once

#include <string>
#include <string_view>

#include "onoma/corpus/document.hpp"

namespace onoma {

// The encoding that a page names in a meta element, or XML in its first line; empty for none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

// `charset` is what a header names; it goes before what the page names. A date that cannot be
// understood is in the field `date`, the name of the site in the field `site`.
[[nodiscard]] Document document_of_page(std::string bytes, std::string_view charset = {});

}  // namespace onoma
