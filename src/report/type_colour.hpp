// SPDX-License-Identifier: Apache-2.0
// Colours of entity types in a terminal.
#pragma once

#include <string_view>

#include "report/table.hpp"

namespace onoma {

// The ANSI escape that begins the colour of a cell: of a type, or of a name that a type stands
// beside (`name` and `type`, `first_name` and `first_type`). Empty for other cells and types.
[[nodiscard]] std::string_view type_colour(const Table& table, std::size_t row, std::size_t column);

}  // namespace onoma
