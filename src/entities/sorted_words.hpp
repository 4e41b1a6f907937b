// SPDX-License-Identifier: Apache-2.0
// Lists of words that are written down in alphabetical order, and asked for by halving.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace onoma {

// REQUIRES: `words` are sorted, which a static_assert behind each list checks.
template <std::size_t Size>
[[nodiscard]] bool is_among(std::string_view word,
                            const std::array<std::string_view, Size>& words) {
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace onoma
