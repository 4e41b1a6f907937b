// SPDX-License-Identifier: Apache-2.0
// The text that a page states in JSON-LD against the text that was found on it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/page_blocks.hpp"

namespace onoma {

// The paragraphs of an `articleBody`, markup taken out.
[[nodiscard]] std::vector<std::string> paragraphs_of_stated_body(std::string_view article_body);

// Whether the stated text is the article: long enough, and not just the beginning of what was
// found, as behind a paywall. `found_weight` is the weight of the text found on the page.
[[nodiscard]] bool is_whole_article(const std::vector<std::string>& paragraphs,
                                    std::uint32_t found_weight);

// The blocks of the page whose text is in the stated one: nearly all of it, or nothing is given.
// They have what a string loses: paragraphs, lists, subheadings.
[[nodiscard]] std::vector<std::uint32_t> blocks_of_stated_body(
    const PageBlocks& page, const std::vector<std::string>& paragraphs);

}  // namespace onoma
