// SPDX-License-Identifier: Apache-2.0
// A part of a text on one line, and the end of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "base/single_spaced.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

// Well-formed UTF-8, runs of white space as one space, none around it. Cost: linear.
[[nodiscard]] inline std::string on_one_line(std::string_view text) {
    return std::string(trimmed(single_spaced(replace_invalid_sequences(text))));
}

// The longest end of `text` within `columns` of a terminal, begun by an ellipsis when something was
// cut off. Cost: linear.
[[nodiscard]] std::string truncate_front_to_width(std::string_view text, std::size_t columns);

}  // namespace onoma
