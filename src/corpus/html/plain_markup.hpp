// SPDX-License-Identifier: Apache-2.0
// A string that may be markup -> its text.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// All text of a piece of HTML, paragraphs apart by an empty line. Of text without markup, its
// lines: line breaks are kept as paragraphs.
[[nodiscard]] std::string plain_text_of_markup(std::string_view text);

}  // namespace onoma
