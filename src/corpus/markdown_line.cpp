// SPDX-License-Identifier: Apache-2.0
#include "corpus/markdown_line.hpp"

#include <algorithm>

#include "corpus/ascii.hpp"

namespace onoma {
namespace {

constexpr auto npos = std::string_view::npos;

// A link or tag that is longer is none: so what is looked for in vain costs little.
constexpr std::size_t longest_markup = 2000;

// Where the bracket that opens at `at` closes; npos when it does not within a sensible distance.
std::size_t closing(std::string_view line, std::size_t at, char open, char close) {
    std::size_t depth = 0;
    for (std::size_t i = at; i < std::min(line.size(), at + longest_markup); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == open) {
            ++depth;
        } else if (line[i] == close && --depth == 0) {
            return i;
        }
    }
    return npos;
}

// Goes through a line from left to right.
class MarkdownLine {
public:
    MarkdownLine(std::string_view line, std::string& text) : line_(line), text_(text) {}

    void write() {
        while (at_ < line_.size()) {
            if (!take_escape() && !take_link() && !take_tag() && !take_mark()) {
                text_ += line_[at_++];
            }
        }
    }

private:
    bool take_escape() {
        constexpr std::string_view signs = "\\`*_{}[]()#+-.!|<>~\"'";
        if (line_[at_] != '\\' || at_ + 1 >= line_.size()) return false;
        if (signs.find(line_[at_ + 1]) == npos) return false;
        text_ += line_[at_ + 1];
        at_ += 2;
        return true;
    }

    // Where a link's target ends that begins at `at`: `(address "title")` or `[name]`.
    [[nodiscard]] std::size_t end_of_target(std::size_t at) const {
        if (at >= line_.size() || (line_[at] != '(' && line_[at] != '[')) return npos;
        const std::size_t end =
            line_[at] == '(' ? closing(line_, at, '(', ')') : closing(line_, at, '[', ']');
        return end == npos ? npos : end + 1;
    }

    // `[words](address)` is its words, an image nothing.
    bool take_link() {
        const bool is_image = line_.substr(at_).starts_with("![");
        if (!is_image && line_[at_] != '[') return false;
        const std::size_t open = at_ + (is_image ? 1 : 0);
        const std::size_t close = closing(line_, open, '[', ']');
        if (close == npos) return false;
        const std::size_t end = end_of_target(close + 1);
        if (end == npos) return false;
        // Only an image is expected within, so that nesting has an end.
        if (!is_image) {
            const std::string_view words = line_.substr(open + 1, close - open - 1);
            const std::size_t image = words.find("![");
            MarkdownLine(words.substr(0, image), text_).write_plain();
        }
        at_ = end;
        return true;
    }

    void write_plain() {
        while (at_ < line_.size()) {
            if (!take_escape() && !take_mark()) text_ += line_[at_++];
        }
    }

    // Tags, and addresses in angle brackets.
    bool take_tag() {
        if (line_[at_] != '<' || at_ + 1 >= line_.size()) return false;
        const char next = line_[at_ + 1];
        if (!is_ascii_letter(next) && next != '/') return false;
        const std::size_t size = line_.substr(at_, longest_markup).find('>');
        if (size == npos) return false;
        at_ += size + 1;
        return true;
    }

    // `*`, `_`, `~~` and backticks beside a word; a star between spaces and the underscore in a
    // word mean themselves.
    bool take_mark() {
        const char c = line_[at_];
        if (c == '`') return skip(1);
        if (c == '~') return line_.substr(at_).starts_with("~~") && skip(2);
        if (c != '*' && c != '_') return false;
        std::size_t end = at_;
        while (end < line_.size() && line_[end] == c) ++end;
        const bool word_before = at_ > 0 && is_word(line_[at_ - 1]);
        const bool word_behind = end < line_.size() && is_word(line_[end]);
        const bool space_before = at_ == 0 || is_ascii_space(line_[at_ - 1]);
        const bool space_behind = end == line_.size() || is_ascii_space(line_[end]);
        if (space_before && space_behind) return false;
        if (c == '_' && word_before && word_behind) return false;
        return skip(end - at_);
    }

    static bool is_word(char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    }

    bool skip(std::size_t count) {
        at_ += count;
        return true;
    }

    std::string_view line_;
    std::string& text_;
    std::size_t at_ = 0;
};

}  // namespace

void append_markdown_line(std::string_view line, std::string& text) {
    MarkdownLine(line, text).write();
}

}  // namespace onoma
