// SPDX-License-Identifier: Apache-2.0
// One table says what each element is. https://html.spec.whatwg.org/multipage/parsing.html
#include "corpus/html/open_tags.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace onoma {
namespace {

// One table: what each element is. https://html.spec.whatwg.org/multipage/parsing.html

enum Kind : std::uint8_t {
    void_element = 1,
    formatting = 2,
    block = 4,
    special = 8,
    paragraph_end = 16,
};

using Kinds = std::array<std::uint8_t, GUMBO_TAG_LAST + 1>;

constexpr void add(Kinds& kinds, unsigned kind, std::initializer_list<GumboTag> tags) {
    for (const GumboTag tag : tags) kinds[tag] = static_cast<std::uint8_t>(kinds[tag] | kind);
}

constexpr Kinds make_kinds() {
    Kinds kinds{};
    add(kinds, void_element,
        {GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BR, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_HR,
         GUMBO_TAG_IMG, GUMBO_TAG_IMAGE, GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK,
         GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR,
         GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_FRAME});
    add(kinds, formatting,
        {GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I,
         GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,
         GUMBO_TAG_TT, GUMBO_TAG_U});
    const unsigned outline = block | special | paragraph_end;
    add(kinds, outline,
        {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
         GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,        GUMBO_TAG_DIV,
         GUMBO_TAG_DL,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
         GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,     GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,
         GUMBO_TAG_HR,      GUMBO_TAG_MAIN,     GUMBO_TAG_MENU,       GUMBO_TAG_NAV,
         GUMBO_TAG_OL,      GUMBO_TAG_P,        GUMBO_TAG_PRE,        GUMBO_TAG_LISTING,
         GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,  GUMBO_TAG_UL,         GUMBO_TAG_H1,
         GUMBO_TAG_H2,      GUMBO_TAG_H3,       GUMBO_TAG_H4,         GUMBO_TAG_H5,
         GUMBO_TAG_H6,      GUMBO_TAG_LI,       GUMBO_TAG_DD,         GUMBO_TAG_DT});
    // Outside of quirks mode a table ends a paragraph too; where it does not, this is the safe
    // side.
    add(kinds, block | special | paragraph_end, {GUMBO_TAG_TABLE});
    add(kinds, block | special,
        {GUMBO_TAG_BODY, GUMBO_TAG_CAPTION, GUMBO_TAG_HTML, GUMBO_TAG_TBODY, GUMBO_TAG_TD,
         GUMBO_TAG_TFOOT, GUMBO_TAG_TH, GUMBO_TAG_THEAD, GUMBO_TAG_TR, GUMBO_TAG_NOSCRIPT});
    add(kinds, special,
        {GUMBO_TAG_APPLET, GUMBO_TAG_BUTTON, GUMBO_TAG_HEAD, GUMBO_TAG_IFRAME, GUMBO_TAG_MARQUEE,
         GUMBO_TAG_OBJECT, GUMBO_TAG_SELECT, GUMBO_TAG_TEMPLATE});
    return kinds;
}

constexpr Kinds kinds = make_kinds();

bool is(GumboTag tag, Kind kind) { return (kinds[tag] & kind) != 0; }

}  // namespace

bool is_void(GumboTag tag) { return is(tag, void_element); }
bool is_formatting(GumboTag tag) { return is(tag, formatting); }
bool is_block(GumboTag tag) { return is(tag, block); }
bool is_special(GumboTag tag) { return is(tag, special); }
bool ends_paragraph(GumboTag tag) { return is(tag, paragraph_end); }

// The WHATWG's "stack of open elements", https://html.spec.whatwg.org/multipage/parsing.html,
// without formatting elements (see markup.cpp) and without a tree.

namespace {

// End tags do not reach out of these.
bool is_wall(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_APPLET:
        case GUMBO_TAG_MARQUEE:
            return true;
        default:
            return false;
    }
}

bool is_table_part(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_COL:
        case GUMBO_TAG_COLGROUP:
            return true;
        default:
            return false;
    }
}

}  // namespace

void OpenTags::pop_to_table() {
    const auto top = std::find_if(open_.rbegin(), open_.rend(), [](GumboTag tag) {
        return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TEMPLATE;
    });
    if (top != open_.rend()) open_.erase(top.base(), open_.end());
}

// A link ends the link before it, but not what was begun in that.
void OpenTags::take_out_link() {
    for (std::size_t i = open_.size(); i-- > 0 && !is_wall(open_[i]);) {
        if (open_[i] != GUMBO_TAG_A) continue;
        open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

// The items of lists end the item before them, wherever in it they stand.
void OpenTags::pop_through_item(GumboTag first, GumboTag second) {
    for (std::size_t i = open_.size(); i-- > 0;) {
        const GumboTag tag = open_[i];
        if (tag == first || tag == second) {
            open_.resize(i);
            return;
        }
        const bool passes = tag == GUMBO_TAG_ADDRESS || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P;
        if (is_special(tag) && !passes) return;
    }
}

void OpenTags::pop_through_paragraph() {
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (open_[i] == GUMBO_TAG_P) {
            open_.resize(i);
            return;
        }
        if (is_wall(open_[i]) || open_[i] == GUMBO_TAG_BUTTON) return;
    }
}

void OpenTags::end_implied(GumboTag tag) {
    if (is_table_part(tag)) return pop_to_table();
    if (tag == GUMBO_TAG_A) take_out_link();
    if (tag == GUMBO_TAG_LI) pop_through_item(GUMBO_TAG_LI, GUMBO_TAG_LI);
    if (tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT) pop_through_item(GUMBO_TAG_DD, GUMBO_TAG_DT);
    if (ends_paragraph(tag)) pop_through_paragraph();
    const bool replaces = is_heading(tag) || tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP;
    if (replaces && !open_.empty() &&
        (open_.back() == tag || (is_heading(tag) && is_heading(open_.back())))) {
        open_.pop_back();
    }
}

bool OpenTags::open(GumboTag tag) {
    end_implied(tag);
    if (open_.size() >= deepest_element) {
        ++left_out_;
        return false;
    }
    left_out_ = 0;
    // Rows and groups of rows hold nothing but what ends them.
    if (is_table_part(tag) && !is_wall(tag)) return true;
    open_.push_back(tag);
    return true;
}

bool OpenTags::close(GumboTag tag) {
    if (left_out_ > 0) {
        --left_out_;
        return false;
    }
    if (is_table_part(tag)) {
        pop_to_table();
        return true;
    }
    for (std::size_t i = open_.size(); i-- > 0;) {
        const GumboTag element = open_[i];
        if (element == tag || (is_heading(tag) && is_heading(element))) {
            open_.resize(i);
            return true;
        }
        const bool ends_cell = tag == GUMBO_TAG_TABLE && element != GUMBO_TAG_TEMPLATE;
        if (is_special(tag) ? is_wall(element) && !ends_cell : is_special(element)) break;
    }
    return true;
}

}  // namespace onoma
