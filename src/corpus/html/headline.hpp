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

// Titles and authors as pages write them -> as a reader would.

// Without the name of the site at its end or beginning: "Title | The Daily". Where the name is not
// known, a last part after a sign is cut off when `h1` says the title without it.
[[nodiscard]] std::string without_site_name(std::string_view title, std::string_view site,
                                            std::string_view h1);

// Without "By", without what follows a line of its own; empty for an address or a sentence.
[[nodiscard]] std::string clean_author(std::string_view author);

}  // namespace onoma
