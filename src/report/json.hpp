// SPDX-License-Identifier: Apache-2.0
// A value of JSON, which is also a cell of a table, so that a column is described once for both.
// A small type of our own: most files of this folder make values, and a header of a library that
// parses, compares and patches them too would be most of what they compile.
#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "onoma/base/date.hpp"

namespace onoma {

// A number that cannot be given: Column::empty says why. null in JSON.
struct Empty {
    bool operator==(const Empty&) const = default;
};

class Json;
using JsonList = std::vector<Json>;
using JsonObject = std::vector<std::pair<std::string, Json>>;  // keys in the order they were added

// A list whose values are made one after the other as it is written: `visit` hands each to its
// argument.
struct JsonStream {
    std::function<void(const std::function<void(const Json&)>&)> visit;

    bool operator==(const JsonStream&) const { return false; }
};

template <typename Number>
concept WholeNumber =
    std::integral<Number> && !std::same_as<Number, bool> && !std::same_as<Number, char>;

class Json : public std::variant<Empty, bool, std::int64_t, double, std::string, JsonList,
                                 JsonObject, JsonStream> {
public:
    Json() = default;
    // Implicit, so that a value is written where one of JSON is wanted.
    // NOLINTBEGIN(google-explicit-constructor)
    Json(Empty) {}
    Json(std::nullptr_t) {}
    Json(std::same_as<bool> auto value) : variant(std::in_place_type<bool>, value) {}
    Json(WholeNumber auto number)
        : variant(std::in_place_type<std::int64_t>, static_cast<std::int64_t>(number)) {}
    // What is not finite is no number.
    Json(double number) {
        if (std::isfinite(number)) emplace<double>(number);
    }
    Json(std::string text) : variant(std::move(text)) {}
    Json(std::string_view text) : variant(std::string(text)) {}
    Json(const char* text) : variant(std::string(text)) {}
    Json(const Date& date) : variant(to_string(date)) {}
    Json(JsonList list) : variant(std::move(list)) {}
    Json(JsonObject object) : variant(std::move(object)) {}
    Json(JsonStream stream) : variant(std::move(stream)) {}
    template <typename Value>
    Json(const std::optional<Value>& value) : Json(value ? Json(*value) : Json()) {}
    template <typename Value>
    Json(const std::vector<Value>& values) : variant(JsonList(values.begin(), values.end())) {}
    Json(const std::map<std::string, std::string>& texts)
        : variant(JsonObject(texts.begin(), texts.end())) {}
    // NOLINTEND(google-explicit-constructor)

    // {{"name", "OpenAI"}, {"mentions", 3}} is an object, {1, 2} a list.
    Json(std::initializer_list<Json> values);

    [[nodiscard]] static Json object() { return JsonObject(); }
    [[nodiscard]] static Json array(std::initializer_list<Json> values = {}) {
        return JsonList(values);
    }

    // Of an object; null becomes one. A key that is not there is added.
    Json& operator[](std::string_view key);
    // Nothing where there is no such key.
    [[nodiscard]] const Json* find(std::string_view key) const;
    // The keys of `other`, with its values where both have one.
    void update(const Json& other);

    // To a list; null becomes one.
    void push_back(Json value);

    [[nodiscard]] bool is_null() const { return std::holds_alternative<Empty>(*this); }
    [[nodiscard]] std::size_t size() const;  // of a list or an object, else 0
};

// One line of JSON or an indented whole; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_line(const Json& json);
void write_json(std::ostream& out, const Json& json);

// One line for each value of a list.
void write_json_lines(std::ostream& out, const Json& values);

}  // namespace onoma
