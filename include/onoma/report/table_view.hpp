// SPDX-License-Identifier: Apache-2.0
// Which rows and columns of a table are wanted, and in which order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace onoma {

struct SortKey {
    std::string column;
    bool falling = false;
};

struct TableView {
    std::vector<std::string> columns =
        {};                            // keys of CSV, in this order; empty: as the command has them
    std::optional<SortKey> sort = {};  // ties stay in the order of the command
    std::optional<std::size_t> top = {};  // the first rows only, after sorting
};

}  // namespace onoma
