// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/parsed_page.hpp"

#include <simdjson.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "corpus/html/markup.hpp"
#include "corpus/html/node_walk.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t piece_bytes = std::size_t{256} * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

}  // namespace

void* NodeMemory::allocate(void* memory, std::size_t size) {
    return static_cast<NodeMemory*>(memory)->take(size);
}

void NodeMemory::release(void* memory, void* address) {
    auto& self = *static_cast<NodeMemory*>(memory);
    if (address == nullptr || address != self.last_) return;
    self.free_ = self.last_;
    self.last_ = nullptr;
}

void* NodeMemory::take(std::size_t size) {
    size = (size + alignment - 1) / alignment * alignment;
    if (static_cast<std::size_t>(end_ - free_) < size) {
        const std::size_t bytes = std::max(piece_bytes, size);
        // Not set to zero, as make_unique would.
        pieces_.emplace_back(new std::byte[bytes]);
        free_ = pieces_.back().get();
        end_ = free_ + bytes;
    }
    last_ = free_;
    free_ += size;
    return last_;
}

namespace {

std::string well_formed(std::string_view html) {
    std::string text = simdjson::validate_utf8(html.data(), html.size())
                           ? std::string(html)
                           : replace_invalid_sequences(html);
    std::erase(text, '\0');
    return text;
}

// An element of four bytes takes five hundred of memory; no article has as many.
constexpr std::size_t most_elements = 250'000;

// What looks like a tag, also in a quote.
std::size_t elements_in(std::string_view html) {
    std::size_t count = 0;
    for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at + 1)) {
        count += at + 1 < html.size() && is_ascii_letter(html[at + 1]) ? 1 : 0;
    }
    return count;
}

// What is tame has no tags in quotes, but line breaks in place of deep boxes: neither counts alone.
std::string tamed(std::string_view html) {
    std::string markup = tame_markup(well_formed(html));
    const std::size_t count = std::min(elements_in(html), elements_in(markup));
    if (count <= most_elements) return markup;
    throw Error("expected a page of at most " + std::to_string(most_elements) +
                " elements, found " + std::to_string(count));
}

}  // namespace

ParsedPage::ParsedPage(std::string_view html) : markup_(tamed(html)) {
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
