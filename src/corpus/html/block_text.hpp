// SPDX-License-Identifier: Apache-2.0
// Pieces of text -> the text of one block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onoma {

struct BlockText {
    std::string text;
    std::uint32_t weight = 0;
    std::uint32_t linked = 0;  // weight of what stands in links
};

// Collapses white space across pieces, unless it is to be kept.
class BlockTextBuilder {
public:
    void add(std::string_view text);

    // True when the line that is ended is empty: two breaks in a row end a block.
    [[nodiscard]] bool add_line_break();

    void begin_link() { ++links_; }
    void end_link() { --links_; }

    void keep_space(bool keep) { keeps_space_ = keep; }

    // The block so far; begins the next one. Links stay open.
    [[nodiscard]] BlockText take();

private:
    void add_collapsed(std::string_view text);

    BlockText block_;
    int links_ = 0;
    bool keeps_space_ = false;
    bool space_ = false;       // to be written before the next word
    bool line_break_ = false;  // likewise
};

}  // namespace onoma
