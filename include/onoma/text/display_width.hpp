// SPDX-License-Identifier: Apache-2.0
// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onoma {

// Columns of `text`: 2 for East Asian wide and full-width characters and emoji, 0 for combining
// marks and other characters that show nothing, 1 for the rest (Unicode Annex 11). Control
// characters take 0.
[[nodiscard]] std::size_t display_width(std::string_view text);

// The longest beginning of `text` within `columns`, ended by an ellipsis when something was cut
// off.
[[nodiscard]] std::string truncate_to_width(std::string_view text, std::size_t columns);

}  // namespace onoma
