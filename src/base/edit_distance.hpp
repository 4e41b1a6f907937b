// SPDX-License-Identifier: Apache-2.0
// How far one word is from another: for suggestions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// The fewest bytes to insert, delete or change that make `a` into `b` (Levenshtein), or `most` + 1
// when it is more than `most`. Cost: length times `most`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

// The first of `known` that is nearest to `typed`, where one is near enough to be meant: one byte
// may differ, of five and more two. Nothing else, and nothing for a known name.
[[nodiscard]] std::string nearest_name(std::string_view typed,
                                       const std::vector<std::string>& known);

}  // namespace onoma
