// SPDX-License-Identifier: Apache-2.0
// Cuts the items out of a feed as it comes in, so that it may have any length, or no end.
#pragma once

#include <string>
#include <string_view>

#include "corpus/buffered_input.hpp"

namespace onoma {

// Knows of XML what is needed to find `<item>` and `<entry>` and their ends: comments, CDATA,
// instructions, a document type, quotes in tags. Not thread-safe.
class FeedCutter {
public:
    enum class Found { item, too_large, open_item, end };

    // Keeps a reference to `input`.
    FeedCutter(BufferedInput& input, std::size_t largest_item)
        : input_(input), largest_item_(largest_item) {}

    // The next item with its tags. `open_item`: it has no end before the next one begins.
    Found next(std::string& item);

    // What stands before the first item, as far as it is of a sensible length.
    [[nodiscard]] const std::string& head() const { return head_; }

private:
    struct Markup {
        std::size_t end = 0;
        std::string_view name;  // of a tag, without `<`, `/` and a prefix
        bool is_end_tag = false;
        bool is_empty_tag = false;
    };

    [[nodiscard]] static bool find_markup(std::string_view text, std::size_t at, Markup& markup);
    [[nodiscard]] static bool is_item(const Markup& markup);
    bool skip_to_item();
    void skip_to_item_end();
    void keep_head(std::string_view text);

    BufferedInput& input_;
    std::size_t largest_item_;
    std::string head_;
    bool is_behind_head_ = false;
};

}  // namespace onoma
