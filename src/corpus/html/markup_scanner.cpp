// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/markup_scanner.hpp"

#include <algorithm>
#include <string>

#include "corpus/html/ascii_words.hpp"

namespace onoma {
namespace {

bool ends_tag_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

std::size_t end_of_name(std::string_view text, std::size_t begin) {
    const auto end =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), ends_tag_name);
    return static_cast<std::size_t>(end - text.begin());
}

// Where the tag's `>` is; a `>` in a quoted value of an attribute is none. Quotes are quotes only
// after `=`.
std::size_t end_of_tag(std::string_view text, std::size_t from) {
    bool after_equals = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '>') return i;
        if (after_equals && (c == '"' || c == '\'')) {
            i = text.find(c, i + 1);
            if (i == std::string_view::npos) return text.size();
        }
        if (!is_html_space(c)) after_equals = c == '=';
    }
    return text.size();
}

}  // namespace

MarkupPart MarkupScanner::take(MarkupKind kind, std::size_t size) {
    const MarkupPart part{kind, rest_.substr(0, size), {}, {}};
    rest_.remove_prefix(part.all.size());
    return part;
}

MarkupPart MarkupScanner::take_tag(MarkupKind kind, std::size_t name_begin) {
    const std::size_t name_end = end_of_name(rest_, name_begin);
    const std::size_t end = end_of_tag(rest_, name_end);
    const std::string_view name = rest_.substr(name_begin, name_end - name_begin);
    const std::string_view attributes = rest_.substr(name_end, end - name_end);
    // A tag that is not closed before the end of the page is no tag; browsers drop it.
    if (end == rest_.size()) return take(MarkupKind::comment, end);
    MarkupPart part = take(kind, end + 1);
    part.name = name;
    part.attributes = attributes;
    return part;
}

MarkupPart MarkupScanner::next() {
    if (rest_.front() != '<') return take(MarkupKind::text, rest_.find('<'));
    const char first = rest_.size() > 1 ? rest_[1] : ' ';
    if (is_ascii_letter(first)) return take_tag(MarkupKind::start_tag, 1);
    if (first == '/' && rest_.size() > 2 && is_ascii_letter(rest_[2])) {
        return take_tag(MarkupKind::end_tag, 2);
    }
    if (rest_.starts_with("<!--")) {
        // From 2 on, since `<!-->` is a whole comment.
        const std::size_t end = rest_.find("-->", 2);
        return take(MarkupKind::comment, end == std::string_view::npos ? end : end + 3);
    }
    if (first == '!' || first == '?' || first == '/') {
        const bool is_doctype = equal_ignoring_case(rest_.substr(0, 9), "<!doctype");
        const std::size_t end = rest_.find('>');
        return take(is_doctype ? MarkupKind::doctype : MarkupKind::comment,
                    end == std::string_view::npos ? end : end + 1);
    }
    const std::size_t end = rest_.find('<', 1);
    return take(MarkupKind::text, end);
}

std::optional<std::string_view> MarkupScanner::skip_to_end_tag(std::string_view name) {
    if (std::ranges::find(never_closed_, name) != never_closed_.end()) return {};
    const std::string end_tag = "</" + std::string(name);
    std::size_t end = find_ignoring_case(rest_, end_tag);
    while (end != std::string_view::npos && end + end_tag.size() < rest_.size() &&
           !ends_tag_name(rest_[end + end_tag.size()])) {
        end = find_ignoring_case(rest_, end_tag, end + 1);
    }
    if (end == std::string_view::npos) {
        never_closed_.push_back(name);
        return {};
    }
    const std::string_view content = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return content;
}

MarkupAttribute next_attribute(std::string_view& attributes) {
    std::size_t begin = 0;
    while (begin < attributes.size() &&
           (is_html_space(attributes[begin]) || attributes[begin] == '/')) {
        ++begin;
    }
    attributes.remove_prefix(begin);
    std::size_t end = 0;
    // An `=` may begin a name, but not go on with it.
    while (end < attributes.size() && !ends_tag_name(attributes[end]) &&
           (attributes[end] != '=' || end == 0)) {
        ++end;
    }
    const std::string_view name = attributes.substr(0, end);
    std::size_t value = end;
    while (value < attributes.size() && is_html_space(attributes[value])) ++value;
    if (value < attributes.size() && attributes[value] == '=' && end > 0) {
        ++value;
        while (value < attributes.size() && is_html_space(attributes[value])) ++value;
        const char quote = value < attributes.size() ? attributes[value] : ' ';
        if (quote == '"' || quote == '\'') {
            end = attributes.find(quote, value + 1);
            end = end == std::string_view::npos ? attributes.size() : end + 1;
        } else {
            while (value < attributes.size() && !is_html_space(attributes[value])) ++value;
            end = value;
        }
    }
    const MarkupAttribute attribute{attributes.substr(0, end), name};
    attributes.remove_prefix(end);
    return attribute;
}

}  // namespace onoma
