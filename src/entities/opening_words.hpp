// SPDX-License-Identifier: Apache-2.0
// Words whose capital is the sentence's.
#pragma once

#include <string_view>

namespace onoma {

// `The`, `However`, `Researchers`: what sentences begin with. `folded` is a folded piece.
[[nodiscard]] bool is_opening_word(std::string_view folded);

}  // namespace onoma
