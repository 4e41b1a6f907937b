// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/node_walk.hpp"

#include "corpus/html/ascii_words.hpp"

namespace onoma {

std::string_view attribute(const GumboNode& node, const char* name) {
    if (!is_element(node)) return {};
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& node, const char* name) {
    return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

NodeWalk::Step NodeWalk::enter(const GumboNode& node) {
    if (is_element(node)) open_.push_back({&node, 0});
    return {&node, false};
}

std::optional<NodeWalk::Step> NodeWalk::next() {
    if (root_ != nullptr) {
        const GumboNode& root = *root_;
        root_ = nullptr;
        return enter(root);
    }
    if (open_.empty()) return {};
    Open& innermost = open_.back();
    const GumboVector& children = innermost.element->v.element.children;
    if (innermost.next_child < children.length) {
        return enter(*static_cast<const GumboNode*>(children.data[innermost.next_child++]));
    }
    const GumboNode* ended = innermost.element;
    open_.pop_back();
    return Step{ended, true};
}

std::string text_below(const GumboNode& node) {
    constexpr std::size_t most_bytes = 2000;
    constexpr int most_steps = 2000;
    std::string text;
    NodeWalk walk(node);
    for (int steps = 0; steps < most_steps && text.size() < most_bytes; ++steps) {
        const auto step = walk.next();
        if (!step) break;
        if (is_text(*step->node)) text += step->node->v.text.text;
        const GumboTag tag = tag_of(*step->node);
        if (tag == GUMBO_TAG_BR) text += ' ';
    }
    return collapse_space(text);
}

}  // namespace onoma
