// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/article_text.hpp"

namespace onoma {

void ArticleTextBuilder::add(Zone zone, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!text_.empty()) text_ += "\n\n";
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += paragraph;
    const auto end = static_cast<std::uint32_t>(text_.size());
    if (!zones_.empty() && zones_.back().zone == zone) {
        zones_.back().range.end = end;
    } else {
        zones_.push_back({zone, {begin, end}});
    }
}

}  // namespace onoma
