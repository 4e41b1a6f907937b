// SPDX-License-Identifier: Apache-2.0
// Places that everybody knows, so that nobody has to sort them out of a list of new names.
#pragma once

#include <string_view>

namespace onoma {

// Countries, large regions and cities: `france`, `san francisco`. `folded` are folded pieces with
// one space between.
[[nodiscard]] bool is_place_name(std::string_view folded);

}  // namespace onoma
