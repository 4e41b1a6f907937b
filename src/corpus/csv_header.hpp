// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// `,`, `;`, tab or `|`: what the first line of a table of articles has most of.
[[nodiscard]] char separator_of_header(std::string_view line);

// True when the line reads as the header of a table of articles: short cells, one of which is a
// common name of a text or title.
[[nodiscard]] bool is_article_header(std::string_view line);

// The cells of a header, without spaces around them.
[[nodiscard]] std::vector<std::string> header_cells(std::string_view line, char separator);

}  // namespace onoma
