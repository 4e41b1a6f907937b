// SPDX-License-Identifier: Apache-2.0
// Nodes of a page: their attributes, and a walk over them that needs no recursion.
#pragma once

#include <gumbo.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

[[nodiscard]] inline bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

[[nodiscard]] inline bool is_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

// GUMBO_TAG_UNKNOWN for a node that is no element.
[[nodiscard]] inline GumboTag tag_of(const GumboNode& node) {
    return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

// The value of an attribute; empty when there is none. REQUIRES: a name in lower case.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);

[[nodiscard]] bool has_attribute(const GumboNode& node, const char* name);

// All nodes below and with `root` in the order of the page, each twice when it is an element: when
// it begins and when it ends. The page outlives the walk.
class NodeWalk {
public:
    explicit NodeWalk(const GumboNode& root) : root_(&root) {}

    struct Step {
        const GumboNode* node = nullptr;
        bool ends = false;
    };

    [[nodiscard]] std::optional<Step> next();

    // The element that was just begun is neither gone into nor told to end.
    void skip_content() { open_.pop_back(); }

private:
    struct Open {
        const GumboNode* element = nullptr;
        unsigned next_child = 0;
    };

    Step enter(const GumboNode& node);

    const GumboNode* root_;  // until the walk begins
    std::vector<Open> open_;
};

// The text of what is below `node`, white space collapsed. Cost: bounded, as for names and titles;
// what is longer than those is cut.
[[nodiscard]] std::string text_below(const GumboNode& node);

}  // namespace onoma
