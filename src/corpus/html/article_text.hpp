// SPDX-License-Identifier: Apache-2.0
// Headline, standfirst and paragraphs -> one text with its zones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// Adds paragraphs one after the other, an empty line between them. Zones cover the paragraphs of
// one kind that follow each other, and not the empty lines around them.
class ArticleTextBuilder {
public:
    void add(Zone zone, std::string_view paragraph);

    [[nodiscard]] std::string take_text() { return std::move(text_); }
    [[nodiscard]] std::vector<ZoneRange> take_zones() { return std::move(zones_); }

private:
    std::string text_;
    std::vector<ZoneRange> zones_;
};

}  // namespace onoma
