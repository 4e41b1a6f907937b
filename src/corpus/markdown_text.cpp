// SPDX-License-Identifier: Apache-2.0
// Line by line for blocks, sign by sign for what is in a line; the subset of CommonMark that
// changes which words are read.
#include "corpus/markdown_text.hpp"

#include <algorithm>

#include "corpus/ascii.hpp"
#include "corpus/front_matter.hpp"
#include "corpus/markdown_line.hpp"

namespace onoma {
namespace {

constexpr auto npos = std::string_view::npos;

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
