// SPDX-License-Identifier: Apache-2.0
// Titles and authors as pages write them -> as a reader would.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// Without the name of the site at its end or beginning: "Title | The Daily". Where the name is not
// known, a last part behind a sign is cut off when `h1` says the title without it.
[[nodiscard]] std::string without_site_name(std::string_view title, std::string_view site,
                                            std::string_view h1);

// Without "By", without what follows a line of its own; empty for an address or a sentence.
[[nodiscard]] std::string clean_author(std::string_view author);

}  // namespace onoma
