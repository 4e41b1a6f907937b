// SPDX-License-Identifier: Apache-2.0
// Which box of a page holds the article, by how much running text stands in each.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "corpus/html/page_blocks.hpp"

namespace onoma {

// How much running text stands in each box of a page, and which boxes are beside the article.

// The weight of a block that reads like a paragraph of an article; 0 for titles, menus, links.
[[nodiscard]] double running_text(const Block& block);

// Whether the names of boxes are believed, or doubted where a box has most of the page's text and
// its name is not sure.
enum class Names { believed, doubted };

// Views `page`, which outlives it.
class BlockScores {
public:
    // `headline` is its block, where it is known: comments and sidebars have none.
    BlockScores(const PageBlocks& page, std::optional<std::uint32_t> headline, Names names);

    // Of all blocks in the box that are not left out.
    [[nodiscard]] double running_text_in(std::uint32_t box) const;

    // Whether a box, or one around it, is navigation, an advertisement, comments, hidden...
    // A box that holds most of the page's text is what its contents are, whatever it is called.
    [[nodiscard]] bool is_left_out(std::uint32_t box) const { return left_out_[box]; }

    // The hint that a box was left out for, its own or inherited.
    [[nodiscard]] ElementHints reason(std::uint32_t box) const { return left_out_[box]; }

private:
    void sum_up();
    void leave_out();
    void find_contents();
    [[nodiscard]] bool holds_the_text(std::uint32_t box, double all) const;
    [[nodiscard]] bool is_misnamed(std::uint32_t box) const;
    [[nodiscard]] bool is_in_article(std::uint32_t box) const;
    [[nodiscard]] double text_outside_sure_boxes() const;

    const PageBlocks* page_;
    std::optional<std::uint32_t> headline_;
    Names names_;
    double text_in_doubt_ = 0;         // with Names::doubted
    std::vector<double> text_before_;  // running text of the blocks before each, and of all
    std::vector<ElementHints> left_out_;
    std::vector<bool> has_body_;     // a box that is called the body of an article is in it
    std::vector<bool> has_heading_;  // a heading is in it
    std::vector<bool> has_headline_;
};

// The boxes of a page that hold the text of its article.

// In order and apart from each other, at least one. What is left out in `scores` may be in them.
// First what the page itself calls the text of an article, then what it calls its main part, then
// the smallest box that holds most of the running text. REQUIRES: a page with a box.
[[nodiscard]] std::vector<std::uint32_t> find_article_boxes(const PageBlocks& page,
                                                            const BlockScores& scores);

}  // namespace onoma
