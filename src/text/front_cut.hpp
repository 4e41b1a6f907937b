// SPDX-License-Identifier: Apache-2.0
// The other end of truncate_to_width().
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onoma {

// The longest end of `text` within `columns` of a terminal, begun by an ellipsis when something was
// cut off. Cost: linear.
[[nodiscard]] std::string truncate_front_to_width(std::string_view text, std::size_t columns);

}  // namespace onoma
