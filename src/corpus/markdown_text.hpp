// SPDX-License-Identifier: Apache-2.0
// Markdown -> the words that its reader sees.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/record_fields.hpp"
#include "onoma/base/types.hpp"

namespace onoma {

struct MarkdownArticle {
    std::string text;
    RecordFields front_matter;          // `key: value` lines between lines of `---`
    std::optional<ByteRange> headline;  // the first heading of the first level, in `text`
};

// Left out are: front matter, marks of headings, emphasis, lists, quotes and code, targets of
// links, images, comments, tags. Lines and what else is in them stay. `markdown` is UTF-8. Cost:
// linear.
[[nodiscard]] MarkdownArticle read_markdown(std::string_view markdown);

}  // namespace onoma
