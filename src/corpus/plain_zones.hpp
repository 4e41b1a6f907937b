// SPDX-License-Identifier: Apache-2.0
// The zones of an article that is plain text.
#pragma once

#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// A headline is a line of its own above running text, with at most one short label before it, such
// as the name of a picture; the lede is the paragraph below it. What follows a line such as "Latest
// news" in the last part of a text and has headlines of its own is trailing. Whatever is in doubt
// is body, and is in none of the ranges. In order. Any bytes. Cost: linear.
[[nodiscard]] std::vector<ZoneRange> zones_of_plain_text(std::string_view text);

}  // namespace onoma
