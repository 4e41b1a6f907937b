// SPDX-License-Identifier: Apache-2.0
#include "text/line_breaks.hpp"

#include <algorithm>
#include <cstddef>

namespace onoma {
namespace {

// Nobody wraps wider; a longer line is a paragraph of its own.
constexpr std::size_t widest_wrapped_line = 120;

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;   // before the line break
    std::size_t next = 0;  // behind it
};

Line line_at(std::string_view text, std::size_t begin) {
    Line line{begin, text.find('\n', begin), 0};
    line.next = line.end == std::string_view::npos ? text.size() : line.end + 1;
    line.end = std::min(line.end, text.size());
    if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
    return line;
}

// Code points, near enough to columns for the test.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

// Bullets, dashes and quote marks of mail begin a line that somebody broke on purpose.
bool begins_item(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return true;
    const std::string_view rest = line.substr(first);
    return rest[0] == '-' || rest[0] == '*' || rest[0] == '>' || rest[0] == '#' ||
           rest.substr(0, 3) == "\u2022" || rest.substr(0, 3) == "\u2013";
}

// [begin, end) of the text is a block: true when every line break in it is a greedy editor's.
bool is_wrapped(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t widest = 0;
    for (std::size_t at = begin; at < end;) {
        const Line line = line_at(text, at);
        widest = std::max(widest, width(text.substr(line.begin, line.end - line.begin)));
        if (widest > widest_wrapped_line) return false;
        at = line.next;
    }
    for (std::size_t at = begin; at < end;) {
        const Line line = line_at(text, at);
        at = line.next;
        if (at >= end) break;
        const Line next = line_at(text, at);
        const std::string_view following = text.substr(next.begin, next.end - next.begin);
        if (begins_item(following)) return false;
        const std::string_view first_word = following.substr(0, following.find(' '));
        const std::size_t together =
            width(text.substr(line.begin, line.end - line.begin)) + 1 + width(first_word);
        if (together <= widest) return false;
    }
    return true;
}

std::size_t block_end(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size()) {
        const Line line = line_at(text, at);
        if (is_blank(text.substr(line.begin, line.end - line.begin))) break;
        at = line.next;
    }
    return at;
}

}  // namespace

bool soften_line_breaks(std::string_view text, std::string& softened) {
    bool changed = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = block_end(text, begin);
        if (end == begin) {
            begin = line_at(text, begin).next;
            continue;
        }
        // The break behind the last line of a block belongs to the empty line, or ends the text.
        const std::size_t last_break = text.substr(begin, end - begin).find_last_not_of("\r\n") + begin;
        if (text.substr(begin, last_break - begin).find('\n') != std::string_view::npos &&
            is_wrapped(text, begin, end)) {
            if (!changed) softened = text;
            changed = true;
            for (std::size_t at = begin; at < last_break; ++at) {
                if (softened[at] == '\n' || softened[at] == '\r') softened[at] = ' ';
            }
        }
        begin = end;
    }
    return changed;
}

}  // namespace onoma
