// SPDX-License-Identifier: Apache-2.0
// Line by line for blocks, sign by sign for what is in a line; the subset of CommonMark that
// changes which words are read.
#include "corpus/markdown_text.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace onoma {
namespace {

constexpr auto npos = std::string_view::npos;

std::string unquoted(std::string_view value) {
    value = trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front()) {
        value = value.substr(1, value.size() - 2);
    }
    return std::string(value);
}

// `a`, `"a, b"`, `[a, b]`
void add_values(std::string_view written, std::vector<std::string>& values) {
    written = trimmed(written);
    if (written.empty()) return;
    if (!written.starts_with('[') || !written.ends_with(']')) {
        values.push_back(unquoted(written));
        return;
    }
    written = written.substr(1, written.size() - 2);
    while (!written.empty()) {
        const std::size_t end = std::min(written.find(','), written.size());
        if (std::string value = unquoted(written.substr(0, end)); !value.empty()) {
            values.push_back(std::move(value));
        }
        written.remove_prefix(std::min(end + 1, written.size()));
    }
}

// Takes `---`, lines of `key: value` or `- value`, and `---` from the beginning of a text: the
// simple part of YAML that articles use, in which nothing can be nested or refer to something else.
// Without the closing line it is no front matter, and nothing is taken.
RecordFields take_front_matter(std::string_view& text) {
    std::string_view rest = text;
    RecordFields fields;
    if (trimmed(take_line(rest)) != "---") return {};
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        const std::string_view content = trimmed(line);
        if (content == "---" || content == "...") {
            text = rest;
            return fields;
        }
        if (content.starts_with("- ")) {
            if (!fields.empty()) add_values(content.substr(2), fields.back().values);
            continue;
        }
        const std::size_t colon = content.find(':');
        if (content.starts_with('#') || colon == npos || colon == 0) continue;
        RecordField& field = fields.emplace_back();
        field.name = std::string(trimmed(content.substr(0, colon)));
        add_values(content.substr(colon + 1), field.values);
    }
    return {};
}

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
        const bool word_after = end < line_.size() && is_word(line_[end]);
        const bool space_before = at_ == 0 || is_ascii_space(line_[at_ - 1]);
        const bool space_after = end == line_.size() || is_ascii_space(line_[end]);
        if (space_before && space_after) return false;
        if (c == '_' && word_before && word_after) return false;
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

// Appends the words of one line of Markdown to `text`: without emphasis, targets of links, images,
// tags and backslashes. Cost: linear.
void append_markdown_line(std::string_view line, std::string& text) {
    MarkdownLine(line, text).write();
}

// A line of three or more of one of these signs: a rule, or the underline of a heading.
bool is_line_of(std::string_view line, std::string_view signs) {
    line = trimmed(line);
    if (line.size() < 2 || signs.find(line.front()) == npos) return false;
    return std::all_of(line.begin(), line.end(),
                       [&](char c) { return c == line.front() || c == ' '; });
}

// `|---|:--:|`
bool is_table_rule(std::string_view line) {
    return line.find("--") != npos && line.find('|') != npos &&
           line.find_first_not_of("|-: \t") == npos;
}

// `[name]: address "title"`; but not `[Update]: Acme rose`.
bool is_link_definition(std::string_view line) {
    line = trimmed(line);
    const std::size_t close = line.find("]:");
    if (!line.starts_with('[') || close == npos) return false;
    const std::string_view target = trimmed(line.substr(close + 2));
    const std::size_t address_end = std::min(target.find_first_of(" \t"), target.size());
    const std::string_view title = trimmed(target.substr(address_end));
    return target.substr(0, address_end).find_first_of("/.#") != npos &&
           (title.empty() || std::string_view("\"'(").find(title.front()) != npos);
}

// Markdown without its comments, which may go over lines.
std::string without_comments(std::string_view markdown) {
    std::string text;
    while (!markdown.empty()) {
        const std::size_t begin = markdown.find("<!--");
        text += markdown.substr(0, begin);
        const std::size_t end = begin == npos ? npos : markdown.find("-->", begin);
        if (begin != npos && end == npos) text += markdown.substr(begin);
        markdown.remove_prefix(end == npos ? markdown.size() : end + 3);
    }
    return text;
}

class MarkdownReader {
public:
    explicit MarkdownReader(MarkdownArticle& article) : article_(article) {}

    void read(std::string_view markdown) {
        while (!markdown.empty()) {
            read_line(take_line(markdown));
            if (!is_left_out_) article_.text += '\n';
        }
    }

private:
    void read_line(std::string_view line) {
        const std::string_view content = trimmed(line);
        is_left_out_ = true;
        if (content.starts_with("```") || content.starts_with("~~~")) {
            is_code_ = !is_code_;
            return;
        }
        if (!is_code_ &&
            (is_line_of(line, "-=*_") || is_table_rule(content) || is_link_definition(content))) {
            return;
        }
        is_left_out_ = false;
        if (is_code_) {
            article_.text += line;
        } else {
            write_block_line(content);
        }
    }

    void write_block_line(std::string_view line) {
        while (line.starts_with('>')) line = trimmed(line.substr(1));
        const std::size_t level = line.find_first_not_of('#');
        const bool is_heading = level != npos && level > 0 && level <= 6 && line[level] == ' ';
        if (is_heading) {
            line = trimmed(line.substr(level));
            const std::size_t end = line.find_last_not_of('#');
            if (end != npos && line[end] == ' ') line = trimmed(line.substr(0, end));
        } else if (line.size() > 1 && std::string_view("-*+").find(line[0]) != npos &&
                   line[1] == ' ') {
            line = trimmed(line.substr(1));
        }
        const auto begin = static_cast<std::uint32_t>(article_.text.size());
        append_markdown_line(line, article_.text);
        if (is_heading && level == 1 && !article_.headline) {
            article_.headline = {begin, static_cast<std::uint32_t>(article_.text.size())};
        }
    }

    MarkdownArticle& article_;
    bool is_code_ = false;
    bool is_left_out_ = false;
};

}  // namespace

MarkdownArticle read_markdown(std::string_view markdown) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (markdown.starts_with(byte_order_mark)) markdown.remove_prefix(byte_order_mark.size());
    MarkdownArticle article;
    article.front_matter = take_front_matter(markdown);
    MarkdownReader(article).read(without_comments(markdown));
    return article;
}

}  // namespace onoma
