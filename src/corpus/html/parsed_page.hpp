// SPDX-License-Identifier: Apache-2.0
// Markup -> a tree of nodes, by gumbo; owns both.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

#include "corpus/html/node_memory.hpp"

namespace onoma {

// Nodes live as long as the page. Not copied and not moved: nodes view the markup.
class ParsedPage {
public:
    // Any bytes; see tame_markup.hpp for what is left out of the tree. Cost: linear.
    explicit ParsedPage(std::string_view html);
    ~ParsedPage() = default;
    ParsedPage(const ParsedPage&) = delete;
    ParsedPage& operator=(const ParsedPage&) = delete;

    [[nodiscard]] const GumboNode& root() const { return *root_; }  // <html>
    [[nodiscard]] const GumboNode& body() const;                    // the root when there is none

private:
    std::string markup_;
    NodeMemory memory_;
    const GumboNode* root_ = nullptr;
};

}  // namespace onoma
