// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// Appends the words of one line of Markdown to `text`: without emphasis, targets of links, images,
// tags and backslashes. Cost: linear.
void append_markdown_line(std::string_view line, std::string& text);

}  // namespace onoma
