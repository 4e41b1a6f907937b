// SPDX-License-Identifier: Apache-2.0
#include "report/viewed_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace onoma {
namespace {

// The index of a column, or the number of columns.
std::size_t find_column(const Table& table, const std::string& key) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Column& column) { return column.key == key; });
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::optional<double> number_in(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*integer);
    }
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return std::nullopt;
}

bool is_empty(const Cell& cell) {
    return !std::holds_alternative<std::string>(cell) && !number_in(cell);
}

bool is_less(const Cell& a, const Cell& b) {
    const auto* text = std::get_if<std::string>(&a);
    const auto* other = std::get_if<std::string>(&b);
    if (text != nullptr && other != nullptr) return *text < *other;
    return number_in(a).value_or(0.0) < number_in(b).value_or(0.0);
}

}  // namespace

Table with_columns(Table table, const TableView& view) {
    if (view.columns.empty()) return table;
    Table wanted;
    wanted.rows.resize(table.rows.size());
    for (const std::string& key : view.columns) {
        const std::size_t index = find_column(table, key);
        if (index == table.columns.size()) continue;
        Column column = table.columns[index];
        if (column.title.empty()) column.title = key;
        column.in_text = column.in_csv = true;
        wanted.columns.push_back(std::move(column));
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            wanted.rows[row].push_back(table.rows[row][index]);
        }
    }
    return wanted;
}

std::vector<std::string> keys_of(const Table& table) {
    std::vector<std::string> keys;
    for (const Column& column : table.columns) {
        if (column.in_csv) keys.push_back(column.key);
    }
    return keys;
}

std::vector<std::size_t> wanted_rows(const Table& table, const TableView& view) {
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const std::size_t column =
        view.sort ? find_column(table, view.sort->column) : table.columns.size();
    if (column < table.columns.size()) {
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t first, std::size_t second) {
            const Cell& a = table.rows[first][column];
            const Cell& b = table.rows[second][column];
            if (is_empty(a) || is_empty(b)) return !is_empty(a) && is_empty(b);
            return view.sort->falling ? is_less(b, a) : is_less(a, b);
        });
    }
    if (view.top && rows.size() > *view.top) rows.resize(*view.top);
    return rows;
}

}  // namespace onoma
