// SPDX-License-Identifier: Apache-2.0
// A TableView carried out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onoma/report/table_view.hpp"
#include "report/table.hpp"

namespace onoma {

// The columns that are wanted, each shown in text and written in CSV. Keys that the table does not
// have are passed over: keys_of() tells those that it has.
[[nodiscard]] Table with_columns(Table table, const TableView& view);

// The keys of the columns that CSV has.
[[nodiscard]] std::vector<std::string> keys_of(const Table& table);

// The rows of `table` that are wanted, as indices in their order: numbers by value, text by its
// bytes, cells without a value last.
[[nodiscard]] std::vector<std::size_t> wanted_rows(const Table& table, const TableView& view);

// `rows`, which `table` has in the same order, as they are wanted.
template <typename Row>
[[nodiscard]] std::vector<Row> with_rows(const std::vector<Row>& rows, const Table& table,
                                         const TableView& view) {
    if (!view.sort && !view.top) return rows;
    std::vector<Row> wanted;
    for (const std::size_t index : wanted_rows(table, view)) wanted.push_back(rows[index]);
    return wanted;
}

}  // namespace onoma
