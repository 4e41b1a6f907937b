// SPDX-License-Identifier: Apache-2.0
// A few words that one function asks for, written where it asks.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// `words` stand between bars: "|in|near|on|". For some ten words; longer lists are sorted arrays.
[[nodiscard]] inline bool is_among(std::string_view word, std::string_view words) {
    std::string searched = "|";
    searched.append(word).push_back('|');
    return words.find(searched) != std::string_view::npos;
}

}  // namespace onoma
