// SPDX-License-Identifier: Apache-2.0
// ASCII text as markup is written in: letters of either case, white space of HTML.
#pragma once

#include <string>
#include <string_view>

#include "base/ascii.hpp"

namespace onoma {

[[nodiscard]] constexpr bool is_html_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

[[nodiscard]] bool equal_ignoring_case(std::string_view left, std::string_view right);

// Where `lower`, which is in lower case, stands in `text`, from `from` on; npos when nowhere.
[[nodiscard]] std::size_t find_ignoring_case(std::string_view text, std::string_view lower,
                                             std::size_t from = 0);

[[nodiscard]] std::string to_ascii_lower(std::string_view text);

[[nodiscard]] std::string_view trim_html_space(std::string_view text);

// The non-breaking space counts as white space; runs of white space become one space, none at the
// ends.
[[nodiscard]] std::string collapse_space(std::string_view text);

}  // namespace onoma
