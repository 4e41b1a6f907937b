// SPDX-License-Identifier: Apache-2.0
// The headline among the blocks of a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/html/page_blocks.hpp"

namespace onoma {

// Whether two titles are the same but for case, marks, or what a site adds to one of them.
[[nodiscard]] bool are_same_title(std::string_view left, std::string_view right);

// The heading that says what `title` says, the first one before block `end` that is not in a list
// of others; else the only <h1> of the page. None when there is neither.
[[nodiscard]] std::optional<std::uint32_t> find_headline(const PageBlocks& page,
                                                         std::string_view title, std::uint32_t end);

}  // namespace onoma
