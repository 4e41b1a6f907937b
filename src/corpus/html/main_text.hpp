// SPDX-License-Identifier: Apache-2.0
// The blocks of a page -> the blocks of its article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/article_box.hpp"
#include "corpus/html/page_blocks.hpp"

namespace onoma {

// Numbers of blocks of a page, in the order of reading; no block is in two of them.
struct MainText {
    std::string headline;             // as it stands on the page; the title where none does
    std::vector<std::uint32_t> lede;  // the marked standfirst; mostly none
    std::vector<std::uint32_t> body;
    std::vector<std::uint32_t> trailing;
    std::uint32_t weight = 0;  // of lede and body
};

// `title` is what the page's metadata says. Pages without an article give little or nothing.
[[nodiscard]] MainText find_main_text(const PageBlocks& page, std::string_view title,
                                      Names names = Names::believed);

}  // namespace onoma
