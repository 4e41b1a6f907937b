// SPDX-License-Identifier: Apache-2.0
// Text on one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/ascii.hpp"

namespace onoma {

// Whether U+00A0, which keeps words on one line, is white space too.
enum class NoBreakSpace { keep, as_space };

// Runs of white space as one space, none at the beginning. trimmed() takes the last one away. The
// marks of quoted mail that begin a line are white space too.
[[nodiscard]] inline std::string single_spaced(std::string_view text,
                                               NoBreakSpace wide = NoBreakSpace::keep) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::string result;
    result.reserve(text.size());
    bool begins_line = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_wide =
            wide == NoBreakSpace::as_space && text.substr(at).starts_with(no_break_space);
        if (is_wide) ++at;
        if (!is_wide && !is_ascii_space(text[at]) && !(begins_line && text[at] == '>')) {
            result += text[at];
            begins_line = false;
            continue;
        }
        begins_line |= text[at] == '\n';
        if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    return result;
}

}  // namespace onoma
