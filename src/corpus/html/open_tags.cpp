// SPDX-License-Identifier: Apache-2.0
// The WHATWG's "stack of open elements", https://html.spec.whatwg.org/multipage/parsing.html,
// without formatting elements (see tame_markup.cpp) and without a tree.
#include "corpus/html/open_tags.hpp"

#include <algorithm>

#include "corpus/html/tag_kinds.hpp"

namespace onoma {
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
