// SPDX-License-Identifier: Apache-2.0
// Columns and their cells: what is in a cell, how a person reads it, and in which colour.
#include "report/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <ostream>
#include <sstream>
#include <string>

#include "report/table.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// A single cell: what is in it, how a person reads it, and in which colour.
//
// The colours are those of M. Okabe, K. Ito, "Color Universal Design", 2008, which people with any
// kind of colour blindness tell apart, as near as the 256 colours of terminals come; none is so
// light or so dark that it vanishes on a white or black ground.

struct TypeColour {
    std::string_view type;
    std::string_view escape;
};

constexpr std::array<TypeColour, 4> colours = {{
    {"company", "\x1B[38;5;32m"},  // blue
    {"person", "\x1B[38;5;166m"},  // vermilion
    {"model", "\x1B[38;5;36m"},    // bluish green
    {"product", "\x1B[38;5;170m"}  // reddish purple
}};

// "first_name" -> "first_type"; nothing for keys of neither names nor types.
std::string key_of_type(const std::string& key) {
    constexpr std::string_view name = "name";
    if (key.ends_with("type")) return key;
    if (!key.ends_with(name)) return {};
    return key.substr(0, key.size() - name.size()) + "type";
}

}  // namespace

std::optional<std::string> words_in(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* answer = std::get_if<bool>(&cell)) return *answer ? "yes" : "no";
    const auto* list = std::get_if<JsonList>(&cell);
    if (list == nullptr) return std::nullopt;
    std::string texts;
    for (const Json& value : *list) {
        texts.append(texts.empty() ? "" : "|").append(words_in(value).value_or(""));
    }
    return texts;
}

std::optional<double> number_in(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*integer);
    }
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return std::nullopt;
}

std::string shown_text(const Cell& cell, const Column& column) {
    if (const auto text = words_in(cell)) return printable(*text);
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return with_thousands(*integer);
    if (cell.is_null()) return {};
    const double number = std::get<double>(cell);
    if (column.is_percent) {
        return fixed(100.0 * number, column.is_rounded ? column.decimals : 1) + " %";
    }
    std::string digits = fixed(number, column.decimals);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    if (!column.is_probability || !is_zero) return digits;
    digits.back() = '1';
    return "<" + digits;
}

std::string fixed(double number, int decimals) {
    std::string digits = fmt::format("{:.{}f}", number, decimals);
    const bool is_zero = digits.find_first_not_of("-0.") == std::string::npos;
    if (is_zero && digits.front() == '-') digits.erase(0, 1);
    return digits;
}

std::string with_thousands(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string with_capital(std::string word) {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

std::string counted(std::int64_t number, std::string_view singular, std::string_view plural) {
    std::string text = with_thousands(number) + " ";
    if (number == 1) return text.append(singular);
    return plural.empty() ? text.append(singular) + "s" : text.append(plural);
}

std::string_view type_colour(const Table& table, std::size_t row, std::size_t column) {
    const std::string key = key_of_type(table.columns[column].key);
    for (std::size_t index = 0; !key.empty() && index < table.columns.size(); ++index) {
        if (table.columns[index].key != key) continue;
        const auto type = words_in(table.rows[row][index]);
        for (const TypeColour& colour : colours) {
            if (type == colour.type) return colour.escape;
        }
    }
    return {};
}

namespace {

std::size_t find_column(const std::vector<Column>& columns, const std::string& key) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return column.key == key; });
    return static_cast<std::size_t>(found - columns.begin());
}

// The order of columns in a table, as indices.
std::vector<std::size_t> order_in_tables(const std::vector<Column>& columns) {
    std::vector<std::size_t> order(columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (columns[index].before.empty()) continue;
        order.erase(std::find(order.begin(), order.end(), index));
        const std::size_t next = find_column(columns, columns[index].before);
        order.insert(std::find(order.begin(), order.end(), next), index);
    }
    return order;
}

const std::string& path_of(const Column& column) {
    return column.path.empty() ? column.key : column.path;
}

// "first.id" -> {"first", "id"}, "id" -> {"id", ""}
std::pair<std::string, std::string> parted(const std::string& path) {
    const std::size_t dot = path.find('.');
    if (dot == std::string::npos) return {path, {}};
    return {path.substr(0, dot), path.substr(dot + 1)};
}

void put(Json& object, std::string_view path, Json value) {
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        object[path] = std::move(value);
    } else {
        put(object[path.substr(0, dot)], path.substr(dot + 1), std::move(value));
    }
}

void add_shape(Json& object, const std::string& path, const Json& shape, bool is_optional) {
    const auto [key, rest] = parted(path);
    if (rest.empty()) return shape::add_key(object, key, shape, is_optional);
    if (object["properties"].find(key) == nullptr) shape::add_key(object, key, shape::object());
    add_shape(object["properties"][key], rest, shape, is_optional);
}

void add_shape(Json& object, const Column& column) {
    if (!column.pattern.empty()) {
        object["patternProperties"][column.pattern] = column.shape;
    } else if (column.is_field) {
        object["additionalProperties"] = column.shape;
    } else if (column.alternatives.empty()) {
        add_shape(object, path_of(column), column.shape, column.is_optional);
    }
    for (const std::string& path : column.alternatives) add_shape(object, path, column.shape, true);
}

bool is_less(const Cell& a, const Cell& b) {
    const auto text = words_in(a);
    const auto other = words_in(b);
    if (text && other) return *text < *other;
    return number_in(a).value_or(0.0) < number_in(b).value_or(0.0);
}

}  // namespace

namespace shape {

Json text() { return {{"type", "string"}}; }
Json integer() { return {{"type", "integer"}}; }
Json number() { return {{"type", "number"}}; }
Json yes_no() { return {{"type", "boolean"}}; }

Json or_null(Json shape) {
    shape["type"] = Json::array({shape["type"], "null"});
    return shape;
}

Json one_of(const std::vector<std::string>& words) { return {{"type", "string"}, {"enum", words}}; }

Json list_of(Json shape) { return {{"type", "array"}, {"items", std::move(shape)}}; }

Json map_of(Json shape) { return {{"type", "object"}, {"additionalProperties", std::move(shape)}}; }

Json object() {
    return {{"type", "object"},
            {"properties", Json::object()},
            {"required", Json::array()},
            {"additionalProperties", false}};
}

void add_key(Json& object, const std::string& key, Json shape, bool is_optional) {
    object["properties"][key] = std::move(shape);
    if (!is_optional) object["required"].push_back(key);
}

}  // namespace shape

Column shown(std::string title, bool is_figure) {
    return {.title = std::move(title), .is_figure = is_figure, .in_csv = false, .in_json = false};
}

Column data(std::string key, std::string empty, std::string_view meaning) {
    return {.key = std::move(key), .meaning = meaning, .in_text = false, .empty = std::move(empty)};
}

Column probability(std::string key, std::string title, std::string empty,
                   std::string_view meaning) {
    return {.key = std::move(key),
            .title = std::move(title),
            .meaning = meaning,
            .decimals = 4,
            .is_probability = true,
            .empty = std::move(empty)};
}

Column csv_only(std::string key) {
    return {.key = std::move(key), .in_text = false, .in_json = false};
}

Column json_only(Column column) {
    column.in_text = column.in_csv = false;
    return column;
}

Table table_of(std::vector<Column> columns, std::vector<std::vector<Json>> values) {
    const std::vector<std::size_t> order = order_in_tables(columns);
    Table table;
    for (std::vector<Json>& row : values) {
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (const std::size_t index : order) {
            const bool says_so = row[index].is_null() && !columns[index].without.empty();
            cells.push_back(says_so ? Json(columns[index].without) : std::move(row[index]));
        }
    }
    for (const std::size_t index : order) table.columns.push_back(std::move(columns[index]));
    return table;
}

void add_member(Json& object, const Column& column, Json value) {
    if (column.is_optional && value.is_null()) return;
    put(object, path_of(column), std::move(value));
}

Json shape_of(const std::vector<Column>& columns) {
    Json object = shape::object();
    for (const Column& column : columns) {
        if (column.in_json) add_shape(object, column);
    }
    return object;
}

Json empty_reasons(const std::vector<Column>& columns) {
    Json reasons = Json::object();
    for (const Column& column : columns) {
        if (column.in_csv && !column.empty.empty()) reasons[column.key] = column.empty;
    }
    return reasons;
}

std::vector<ColumnMeaning> meanings_of(const std::vector<Column>& columns) {
    std::vector<ColumnMeaning> meanings;
    for (const Column& column : columns) {
        if (column.meaning.empty()) continue;
        const std::string& keys = column.meaning_of.empty() ? column.key : column.meaning_of;
        if (!meanings.empty() && meanings.back().text == column.meaning) {
            meanings.back().keys.append(", ").append(keys);
        } else {
            meanings.push_back({keys, std::string(column.meaning)});
        }
    }
    return meanings;
}

Table with_columns(Table table, const TableView& view) {
    if (view.columns.empty()) return table;
    Table wanted;
    wanted.rows.resize(table.rows.size());
    for (const std::string& key : view.columns) {
        const std::size_t index = find_column(table.columns, key);
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

Table with_digits(Table table, const TableView& view) {
    if (!view.digits) return table;
    for (Column& column : table.columns) {
        column.decimals = *view.digits;
        column.is_rounded = true;
    }
    return table;
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
        view.sort ? find_column(table.columns, view.sort->column) : table.columns.size();
    if (column < table.columns.size()) {
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t first, std::size_t second) {
            const Cell& a = table.rows[first][column];
            const Cell& b = table.rows[second][column];
            if (a.is_null() || b.is_null()) return !a.is_null() && b.is_null();
            return view.sort->falling ? is_less(b, a) : is_less(a, b);
        });
    }
    if (view.top && rows.size() > *view.top) rows.resize(*view.top);
    return rows;
}

namespace {

constexpr std::size_t indentation = 4;
constexpr std::size_t widest = 100;  // longer lines are hard to read

void write_wrapped(std::ostream& out, std::string_view text, std::size_t columns) {
    std::istringstream words{std::string(text)};
    std::size_t used = columns;
    for (std::string word; words >> word;) {
        if (used + 1 + word.size() > columns) {
            out << '\n' << std::string(indentation, ' ') << word;
            used = indentation + word.size();
        } else {
            out << ' ' << word;
            used += 1 + word.size();
        }
    }
    out << "\n\n";
}

}  // namespace

void write_meanings(std::ostream& out, std::span<const ColumnMeaning> meanings,
                    std::size_t columns) {
    for (const ColumnMeaning& meaning : meanings) {
        out << meaning.keys;
        write_wrapped(out, meaning.text, std::min(columns, widest));
    }
    out << "Formulas, sources and worked examples: docs/statistics.md.\n"
           "`onoma self-test` computes them.\n";
}

}  // namespace onoma
