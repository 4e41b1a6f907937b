// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/element_hints.hpp"

#include <algorithm>
#include <array>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/hint_words.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/tag_kinds.hpp"

namespace onoma {
namespace {

// Names are words; a longer one is made by a machine.
constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_names = 2000;

// `ArticleBody__ad-slot2` -> `article body ad slot 2`.
void write_words(std::string_view name, std::string& words) {
    words.clear();
    char before = '-';
    for (const char c : name) {
        if (!is_ascii_letter(c) && !is_ascii_digit(c)) {
            if (!words.empty() && words.back() != ' ') words += ' ';
            before = '-';
            continue;
        }
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool after_lower = before >= 'a' && before <= 'z';
        const bool kind_changes = before != '-' && is_ascii_digit(c) != is_ascii_digit(before);
        if ((is_upper && after_lower) || kind_changes) words += ' ';
        words += ascii_lower(c);
        before = c;
    }
    if (words.ends_with(' ')) words.pop_back();
}

bool is_hidden(const GumboNode& element) {
    if (has_attribute(element, "hidden") && attribute(element, "hidden") != "until-found") {
        return true;
    }
    if (attribute(element, "aria-hidden") == "true") return true;
    const std::string_view style = attribute(element, "style");
    if (style.empty()) return false;
    std::string written = to_ascii_lower(style.substr(0, longest_names));
    std::erase_if(written, is_html_space);
    return written.find("display:none") != std::string::npos ||
           written.find("visibility:hidden") != std::string::npos;
}

ElementHints hints_of_tag(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_ARTICLE:
            return hint::article | hint::container;
        case GUMBO_TAG_MAIN:
            return hint::container;
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_MENU:
            return hint::outside;
        case GUMBO_TAG_FIELDSET:  // forms too
            return hint::noise;
        case GUMBO_TAG_HEADER:
            return hint::header;
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CAPTION:
            return hint::caption;
        default:
            return 0;
    }
}

// What stands around the text.
constexpr ElementHints surroundings =
    hint::byline | hint::comments | hint::noise | hint::outside | hint::consent;

// What is a name for depends on its last word: `comments-list` are comments, `comments-open`,
// `disqus_page` and `sidebar-grid` tell of a whole that has them, `comments-3` leaves it open.
ElementHints hints_by_last_word(std::string_view words, ElementHints hints) {
    const std::size_t space = words.rfind(' ');
    const bool is_alone = space == std::string_view::npos;
    const std::string_view last = is_alone ? words : words.substr(space + 1);
    if (!is_alone && names_a_state(last)) return hints & ~surroundings;
    // A grid of related articles is one of links.
    if (!is_alone && names_a_layout(last)) return hints & (~surroundings | hint::noise);
    const bool is_sure = (hints_of_words(last) & surroundings) != 0 || names_a_box(last);
    return (hints & surroundings) != 0 && is_sure ? hints | hint::sure_name : hints;
}

// The class of a page as a whole lists what is true of it: whether there are comments, a sidebar.
bool has_telling_names(GumboTag tag) {
    return tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_MAIN;
}

}  // namespace

ElementHints HintReader::read_name(std::string_view name, bool is_text_block) {
    if (name.size() > longest_name) return 0;
    write_words(name, words_);
    const std::string_view words = words_;
    ElementHints hints = 0;
    ElementHints wanted = 0;  // what the name is if nothing in it says otherwise
    std::size_t before = std::string_view::npos;  // where the word before begins
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view word = words.substr(begin, end - begin);
        if (begins_statement(word)) break;
        const bool is_widget = begin == 0 && word == "widget";
        ElementHints here = is_widget ? hint::noise : hints_of_words(word);
        // Made-up ends of names hold short words by chance: `css-xAd9k`.
        const bool by_chance =
            word.size() <= 3 && before != std::string_view::npos && begin - before == 2;
        if (by_chance) here = 0;
        if (before != std::string_view::npos) {
            here |= hints_of_words(words.substr(before, end - before));
        }
        constexpr ElementHints positive = hint::body | hint::container | hint::lede;
        if (names_a_part(word)) wanted = 0;
        wanted |= here & positive;
        hints |= here & ~positive;
        before = begin;
        begin = end + 1;
    }
    if (is_text_block) wanted &= hint::lede;
    return hints_by_last_word(words, hints) | wanted;
}

ElementHints HintReader::read_names(std::string_view names, bool is_text_block) {
    ElementHints hints = 0;
    names = names.substr(0, longest_names);
    while (!names.empty()) {
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(names, is_html_space) - names.begin());
        if (end > 0) hints |= read_name(names.substr(0, end), is_text_block);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return hints;
}

ElementHints HintReader::read(const GumboNode& element) {
    const GumboTag tag = tag_of(element);
    ElementHints hints = hints_of_tag(tag);
    if (is_hidden(element)) hints |= hint::hidden;
    if (element.v.element.attributes.length == 0 || !has_telling_names(tag)) {
        if (attribute(element, "itemprop") == "articleBody") hints |= hint::body;
        return hints;
    }
    // One paragraph is not the text, whatever it is called.
    const bool is_text_block =
        tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_A || is_heading(tag);
    constexpr auto named_by =
        std::to_array({"class", "id", "itemprop", "property", "role", "data-component",
                       "data-testid", "data-qa", "data-gu-name"});
    for (const char* name : named_by) {
        if (const std::string_view names = attribute(element, name); !names.empty()) {
            hints |= read_names(names, is_text_block);
        }
    }
    if (tag == GUMBO_TAG_SECTION) hints |= read_names(attribute(element, "name"), false);
    if (attribute(element, "data-gu-name") == "body") hints |= hint::body;
    return hints;
}

}  // namespace onoma
