// SPDX-License-Identifier: Apache-2.0
// How far one word is from another: for suggestions.
#pragma once

#include <cstddef>
#include <string_view>

namespace onoma {

// The fewest bytes to insert, delete or change that make `a` into `b` (Levenshtein), or `most` + 1
// when it is more than `most`. Cost: length times `most`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace onoma
