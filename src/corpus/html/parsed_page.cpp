// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/parsed_page.hpp"

#include <simdjson.h>

#include <algorithm>

#include "corpus/html/node_walk.hpp"
#include "corpus/html/tame_markup.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

std::string well_formed(std::string_view html) {
    std::string text = simdjson::validate_utf8(html.data(), html.size())
                           ? std::string(html)
                           : replace_invalid_sequences(html);
    std::erase(text, '\0');
    return text;
}

}  // namespace

ParsedPage::ParsedPage(std::string_view html) : markup_(tame_markup(well_formed(html))) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &NodeMemory::allocate;
    options.deallocator = &NodeMemory::release;
    options.userdata = &memory_;
    // Each error would carry a copy of the stack of open elements.
    options.max_errors = 0;
    // Never destroyed by gumbo, which goes down the tree recursively: the memory goes as a whole.
    root_ = gumbo_parse_with_options(&options, markup_.data(), markup_.size())->root;
}

const GumboNode& ParsedPage::body() const {
    const GumboVector& children = root_->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (tag_of(*child) == GUMBO_TAG_BODY) return *child;
    }
    return *root_;
}

}  // namespace onoma
