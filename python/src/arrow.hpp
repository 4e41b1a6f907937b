// SPDX-License-Identifier: Apache-2.0
// Tables as Arrow: columns whose memory other programs read where it lies, by the Arrow C data and
// stream interfaces (https://arrow.apache.org/docs/format/CDataInterface.html).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bindings.hpp"
#include "onoma/report/format.hpp"

namespace onoma::python {

// The values of a column as Arrow lays them out.
struct ArrowValues {
    std::int64_t length = 0;
    std::int64_t missing = 0;
    std::vector<std::uint8_t> is_there;  // a bit each; empty when all are
    std::vector<std::int32_t>
        offsets;                      // of texts in `bytes`, of lists in the values of their items
    std::vector<std::uint8_t> bytes;  // of texts, and bits of yes and no
    std::vector<std::int64_t> integers;
    std::vector<double> numbers;
    std::unique_ptr<ArrowValues> items;  // of lists
};

struct ArrowColumn {
    std::string key;
    DataType type = DataType::text;
    std::string metadata;  // meaning, and why a value may be missing, as Arrow packs pairs
    std::string meaning;
    std::string empty;
    ArrowValues values;
};

// Immutable. What is handed out keeps it alive.
struct ArrowTable {
    ArrowTable() = default;
    ArrowTable(const ArrowTable&) = delete;
    ArrowTable& operator=(const ArrowTable&) = delete;

    std::vector<ArrowColumn> columns;
    std::int64_t rows = 0;
};

// Throws Error for a column with more than 2 GiB of text.
[[nodiscard]] std::shared_ptr<const ArrowTable> to_arrow(const DataTable& table);

}  // namespace onoma::python
