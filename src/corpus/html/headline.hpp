// SPDX-License-Identifier: Apache-2.0
// The headline among the blocks of a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/html/page_blocks.hpp"

namespace onoma {

// The block that says what `title` says: an <h1>, or the first of what stands before block `end`;
// else the only <h1> of the page. None when there is neither.
[[nodiscard]] std::optional<std::uint32_t> find_headline(const PageBlocks& page,
                                                         std::string_view title, std::uint32_t end);

}  // namespace onoma
