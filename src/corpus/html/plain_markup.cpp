// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/plain_markup.hpp"

#include <algorithm>
#include <array>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/html/page_blocks.hpp"
#include "corpus/html/parsed_page.hpp"

namespace onoma {
namespace {

// A tag, and not a sign of comparison.
bool has_tag(std::string_view text) {
    for (std::size_t i = text.find('<'); i != std::string_view::npos; i = text.find('<', i + 1)) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (is_ascii_letter(next) || next == '/' || next == '!') return true;
    }
    return false;
}

bool has_paragraph_tag(std::string_view text) {
    constexpr auto tags = std::to_array<std::string_view>({"<p>", "<p ", "<br", "<div", "</p>"});
    return std::ranges::any_of(tags, [&](std::string_view tag) {
        return find_ignoring_case(text, tag) != std::string_view::npos;
    });
}

// Where nothing else ends paragraphs, line breaks do.
std::string with_breaks(std::string_view text) {
    std::string markup;
    for (const char c : text) {
        if (c == '\n') markup += "<br><br>";
        if (c != '\n') markup += c;
    }
    return markup;
}

std::string lines_as_paragraphs(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line = collapse_space(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        if (!result.empty()) result += "\n\n";
        result += line;
    }
    return result;
}

}  // namespace

std::string text_of_html_fragment(std::string_view html) {
    const ParsedPage page(html);
    const PageBlocks found = find_blocks(page.body(), Noscript::left_out);
    std::string text;
    for (const Block& block : found.blocks) {
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

std::string plain_text_of_markup(std::string_view text) {
    if (!has_tag(text) && text.find('&') == std::string_view::npos)
        return lines_as_paragraphs(text);
    const std::string once =
        text_of_html_fragment(has_paragraph_tag(text) ? std::string(text) : with_breaks(text));
    // Markup written as text, `&lt;p&gt;`, was meant as markup.
    return has_paragraph_tag(once) ? text_of_html_fragment(once) : once;
}

}  // namespace onoma
