// SPDX-License-Identifier: Apache-2.0
// First names that many people have, for lexicons that list few people.
#pragma once

#include <string_view>

namespace onoma {

// `jane`, `mohammed`. `folded` is a folded piece.
[[nodiscard]] bool is_common_given_name(std::string_view folded);

}  // namespace onoma
