// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "corpus/record_fields.hpp"

namespace onoma {

// Takes `---`, lines of `key: value` or `- value`, and `---` from the beginning of a text. Without
// the closing line it is no front matter, and nothing is taken.
[[nodiscard]] RecordFields take_front_matter(std::string_view& text);

}  // namespace onoma
