// SPDX-License-Identifier: Apache-2.0
// What is known of a column of a result, told once: its keys, titles and meaning, why a cell may be
// empty, and where its value comes from. Tables in every format, JSON, its schema, what
// --explain-statistics prints and what --columns and --sort know are made of these descriptions.
//
//   const std::vector<ColumnOf<PairRow>> columns = {
//       {{.key = "g2", .title = "G2", .meaning = "Log-likelihood ratio ..."}, &PairRow::g2},
//   };
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "onoma/report/format.hpp"
#include "report/table.hpp"

namespace onoma {

// The words of JSON Schema that say what a value is.
namespace shape {

[[nodiscard]] Json text();
[[nodiscard]] Json integer();
[[nodiscard]] Json number();
[[nodiscard]] Json yes_no();
[[nodiscard]] Json or_null(Json shape);
[[nodiscard]] Json one_of(const std::vector<std::string>& words);
[[nodiscard]] Json list_of(Json shape);

// Any keys, of one shape: fields of the input.
[[nodiscard]] Json map_of(Json shape);

// These keys and no others: none at first.
[[nodiscard]] Json object();
void add_key(Json& object, const std::string& key, Json shape, bool is_optional = false);

// What a C++ type is in JSON; null where that must be said.
template <typename Value>
[[nodiscard]] Json of() {
    if constexpr (std::is_same_v<Value, bool>) return yes_no();
    if constexpr (std::is_same_v<Value, double>) return number();
    if constexpr (WholeNumber<Value>) return integer();
    if constexpr (std::is_same_v<Value, std::vector<double>>) return list_of(number());
    if constexpr (std::is_same_v<Value, std::vector<std::string>>) return list_of(text());
    if constexpr (std::is_same_v<Value, Date>) return text();
    if constexpr (std::is_convertible_v<Value, std::string_view>) return text();
    return {};
}

}  // namespace shape

// Empty texts have no value.
[[nodiscard]] inline std::optional<std::string> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

template <typename Value>
struct ValueType {
    using type = Value;
    static constexpr bool is_optional = false;
};
template <typename Value>
struct ValueType<std::optional<Value>> {
    using type = Value;
    static constexpr bool is_optional = true;
};

// With the shape of what `Value` is, where none is given. Optional values may be null.
template <typename Value>
[[nodiscard]] Column with_shape(Column column) {
    using Known = ValueType<std::remove_cvref_t<Value>>;
    if (column.shape.is_null()) column.shape = shape::of<typename Known::type>();
    column.is_date = std::is_same_v<typename Known::type, Date>;
    if (Known::is_optional && !column.is_optional) {
        column.shape = shape::or_null(std::move(column.shape));
    }
    return column;
}

// A column that is only for the eye: in a terminal and in Markdown.
[[nodiscard]] Column shown(std::string title, bool is_figure = false);

// One that is only data: in CSV and JSON.
[[nodiscard]] Column data(std::string key, std::string empty = {}, std::string_view meaning = {});

// A p or q.
[[nodiscard]] Column probability(std::string key, std::string title, std::string empty,
                                 std::string_view meaning);

// Of CSV or of JSON alone.
[[nodiscard]] Column csv_only(std::string key);
[[nodiscard]] Column json_only(Column column);

// A part of a part of a row, and so on: at(&PairRow::first, &PairMember::id). Nothing where an
// optional part on the way is not there.
template <typename First, typename... Rest>
[[nodiscard]] auto at(First first, Rest... rest) {
    if constexpr (sizeof...(Rest) == 0) {
        return first;
    } else {
        return [=](const auto& whole) {
            const auto& part = std::invoke(first, whole);
            const auto next = at(rest...);
            if constexpr (ValueType<std::remove_cvref_t<decltype(part)>>::is_optional) {
                using Value = std::remove_cvref_t<decltype(std::invoke(next, *part))>;
                using Known = typename ValueType<Value>::type;
                return part ? std::optional<Known>(std::invoke(next, *part)) : std::nullopt;
            } else {
                return std::remove_cvref_t<decltype(std::invoke(next, part))>(
                    std::invoke(next, part));
            }
        };
    }
}

// A column, or a key of JSON, of a Row. The value is a member of Row or a function of it. The shape
// of the value in JSON is that of its C++ type unless the column says it; std::optional may be
// null.
template <typename Row>
struct ColumnOf : Column {
    template <std::invocable<const Row&> Value>
    ColumnOf(Column column, Value from)
        : Column(with_shape<std::invoke_result_t<Value, const Row&>>(std::move(column))),
          value(std::move(from)) {}

    std::function<Json(const Row&)> value;
};

template <typename Row>
using ColumnsOf = std::vector<ColumnOf<Row>>;

// The columns alone.
template <typename Row>
[[nodiscard]] std::vector<Column> described(const ColumnsOf<Row>& columns) {
    std::vector<Column> result;
    result.reserve(columns.size());
    for (const Column& column : columns) result.push_back(column);
    return result;
}

// Columns of a part of each row: `part` is a member of Row or a function of it.
template <typename Row, typename Part, typename Get>
void add_columns(ColumnsOf<Row>& columns, const ColumnsOf<Part>& of_part, const Get& part) {
    for (const ColumnOf<Part>& column : of_part) {
        const Column& alone = column;
        columns.push_back(ColumnOf<Row>(alone, [value = column.value, part](const Row& row) {
            return value(std::invoke(part, row));
        }));
    }
}

template <typename Row>
[[nodiscard]] std::vector<Json> values_of(const ColumnsOf<Row>& columns, const Row& row) {
    std::vector<Json> values;
    values.reserve(columns.size());
    for (const ColumnOf<Row>& column : columns) values.push_back(column.value(row));
    return values;
}

// As a table has them: in its order (Column::before), with Column::without.
[[nodiscard]] Table table_of(std::vector<Column> columns, std::vector<std::vector<Json>> values);

template <typename Row, typename Rows>
[[nodiscard]] Table table_of(const ColumnsOf<Row>& columns, const Rows& rows) {
    std::vector<std::vector<Json>> values;
    for (const Row& row : rows) values.push_back(values_of(columns, row));
    return table_of(described(columns), std::move(values));
}

// The value of a column, in the object that its row is. REQUIRES: the column is in JSON.
void add_member(Json& object, const Column& column, Json value);

// A row as an object.
template <typename Row>
[[nodiscard]] Json object_of(const ColumnsOf<Row>& columns, const Row& row) {
    JsonObject members;
    members.reserve(columns.size());
    Json object(std::move(members));
    for (const ColumnOf<Row>& column : columns) {
        if (column.in_json) add_member(object, column, column.value(row));
    }
    return object;
}

template <typename Row, typename Rows>
[[nodiscard]] Json objects_of(const ColumnsOf<Row>& columns, const Rows& rows) {
    JsonList objects;
    for (const Row& row : rows) objects.push_back(object_of(columns, row));
    return objects;
}

// The shape of such an object.
[[nodiscard]] Json shape_of(const std::vector<Column>& columns);

template <typename Row>
[[nodiscard]] Json shape_of(const ColumnsOf<Row>& columns) {
    return shape_of(described(columns));
}

// A key of JSON whose value is a list of objects: `rows` is a member of Whole or a function of it.
template <typename Whole, typename Row, typename Rows>
[[nodiscard]] ColumnOf<Whole> list_of(std::string key, ColumnsOf<Row> columns, Rows rows) {
    Column column{.key = std::move(key), .in_text = false, .in_csv = false};
    column.shape = shape::list_of(shape_of(columns));
    return {std::move(column), [columns = std::move(columns), rows](const Whole& whole) {
                return objects_of(columns, std::invoke(rows, whole));
            }};
}

// The same when its objects may be too many to be held: each is made as it is written. What `rows`
// returns a reference to must outlive the writing.
template <typename Whole, typename Row, typename Rows>
[[nodiscard]] ColumnOf<Whole> streamed_list_of(std::string key, ColumnsOf<Row> columns, Rows rows) {
    Column column{.key = std::move(key), .in_text = false, .in_csv = false};
    column.shape = shape::list_of(shape_of(columns));
    return {std::move(column), [columns = std::move(columns), rows](const Whole& whole) {
                using Found = decltype(std::invoke(rows, whole));
                const auto stream = [&columns](auto held) {
                    return Json(JsonStream{[columns, held](const auto& take) {
                        for (const Row& row : *held) take(object_of(columns, row));
                    }});
                };
                if constexpr (std::is_lvalue_reference_v<Found>) {
                    return stream(&std::invoke(rows, whole));
                } else {
                    return stream(std::make_shared<Found>(std::invoke(rows, whole)));
                }
            }};
}

// A key of JSON whose value is an object: `part` is a member of Whole or a function of it.
template <typename Whole, typename Row, typename Part>
[[nodiscard]] ColumnOf<Whole> object_in(std::string key, ColumnsOf<Row> columns, Part part) {
    Column column{.key = std::move(key), .in_text = false, .in_csv = false};
    column.shape = shape_of(columns);
    return {std::move(column), [columns = std::move(columns), part](const Whole& whole) {
                return object_of(columns, std::invoke(part, whole));
            }};
}

// {"key": "why"} of all columns in CSV that may be empty, under the key `empty`.
[[nodiscard]] Json empty_reasons(const std::vector<Column>& columns);

// Those of them that are empty in some row.
template <typename Row, typename Rows>
[[nodiscard]] std::vector<Column> columns_with_gaps(const ColumnsOf<Row>& columns,
                                                    const Rows& rows) {
    std::vector<Column> found;
    for (const ColumnOf<Row>& column : columns) {
        const bool has_gap = std::any_of(
            rows.begin(), rows.end(), [&](const Row& row) { return column.value(row).is_null(); });
        if (has_gap && !column.empty.empty()) found.push_back(column);
    }
    return found;
}

template <typename Whole, typename Row>
[[nodiscard]] ColumnOf<Whole> empty_reasons_of(const ColumnsOf<Row>& columns) {
    Column column{.key = "empty", .shape = shape::map_of(shape::text())};
    return {std::move(column),
            [reasons = empty_reasons(described(columns))](const Whole&) { return reasons; }};
}

// A paragraph for each column that has a meaning; neighbours with the same one share it.
[[nodiscard]] std::vector<ColumnMeaning> meanings_of(const std::vector<Column>& columns);

// The columns that are wanted, each shown in text and written in CSV. Keys that the table does not
// have are passed over: keys_of() tells those that it has.
[[nodiscard]] Table with_columns(Table table, const TableView& view);

// With so many decimals, where they are asked for.
[[nodiscard]] Table with_digits(Table table, const TableView& view);

// The keys of the columns that CSV has.
[[nodiscard]] std::vector<std::string> keys_of(const Table& table);

// The rows of `table` that are wanted, as indices in their order: numbers by value, text by its
// bytes, cells without a value last.
[[nodiscard]] std::vector<std::size_t> wanted_rows(const Table& table, const TableView& view);

// `rows` as they are wanted. `make_table` makes the table that has them in the same order: only
// where they are sorted or cut off, as it costs more than they do.
template <typename Row, typename MakeTable>
[[nodiscard]] std::vector<Row> with_rows(const std::vector<Row>& rows, const MakeTable& make_table,
                                         const TableView& view) {
    if (!view.sort && !view.top) return rows;
    std::vector<Row> wanted;
    for (const std::size_t index : wanted_rows(make_table(), view)) wanted.push_back(rows[index]);
    return wanted;
}

}  // namespace onoma
