// SPDX-License-Identifier: Apache-2.0
// A page as a tree, in memory that is given back all at once.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// The memory of one tree of nodes, given back all at once.

// Hands out memory from large pieces. What was handed out last can be given back at once, other
// memory only with all. The functions are what gumbo wants: `memory` is the NodeMemory.
class NodeMemory {
public:
    static void* allocate(void* memory, std::size_t size);
    static void release(void* memory, void* address);

private:
    void* take(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> pieces_;  // NOLINT(modernize-avoid-c-arrays)
    std::byte* free_ = nullptr;
    std::byte* end_ = nullptr;
    std::byte* last_ = nullptr;  // what was handed out last
};

// Markup -> a tree of nodes, by gumbo; owns both.

// Nodes live as long as the page. Not copied and not moved: nodes view the markup.
class ParsedPage {
public:
    // Any bytes; see markup.hpp for what is left out of the tree. Cost: linear.
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
