// SPDX-License-Identifier: Apache-2.0
// Text on one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"

namespace onoma {

// Whether U+00A0, which keeps words on one line, is white space too.
enum class NoBreakSpace { keep, as_space };

// Makes runs of white space one space each, none at the beginning, of a text that comes in parts:
// what a part becomes begins where the text ended before. The marks of quoted mail that begin a
// line are white space too.
class SingleSpacing {
public:
    explicit SingleSpacing(NoBreakSpace wide = NoBreakSpace::keep) : wide_(wide) {}

    void append(std::string_view part) {
        constexpr std::string_view no_break_space = "\u00A0";
        for (std::size_t at = 0; at < part.size(); ++at) {
            const bool is_wide =
                wide_ == NoBreakSpace::as_space && part.substr(at).starts_with(no_break_space);
            if (is_wide) ++at;
            if (!is_wide && !is_ascii_space(part[at]) && !(begins_line_ && part[at] == '>')) {
                text_ += part[at];
                begins_line_ = false;
                continue;
            }
            begins_line_ |= part[at] == '\n';
            if (!text_.empty() && text_.back() != ' ') text_ += ' ';
        }
    }

    void reserve(std::size_t bytes) { text_.reserve(bytes); }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    NoBreakSpace wide_;
    bool begins_line_ = false;
    std::string text_;
};

// Runs of white space as one space, none at the beginning. trimmed() takes the last one away. The
// marks of quoted mail that begin a line are white space too.
[[nodiscard]] inline std::string single_spaced(std::string_view text,
                                               NoBreakSpace wide = NoBreakSpace::keep) {
    SingleSpacing spacing(wide);
    spacing.reserve(text.size());
    spacing.append(text);
    return spacing.take();
}

}  // namespace onoma
