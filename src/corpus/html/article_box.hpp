// SPDX-License-Identifier: Apache-2.0
// The boxes of a page that hold the text of its article.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/html/block_scores.hpp"
#include "corpus/html/page_blocks.hpp"

namespace onoma {

// In order and apart from each other, at least one. What is left out in `scores` may be in them.
// First what the page itself calls the text of an article, then what it calls its main part, then
// the smallest box that holds most of the running text. REQUIRES: a page with a box.
[[nodiscard]] std::vector<std::uint32_t> find_article_boxes(const PageBlocks& page,
                                                            const BlockScores& scores);

}  // namespace onoma
