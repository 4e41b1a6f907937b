// SPDX-License-Identifier: Apache-2.0
#include "corpus/json_record.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "base/ascii.hpp"
#include "corpus/record_fields.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::string_view too_deep_reason =
    "expected a JSON object, found one that is nested too deeply";

// Deeper fields say nothing about an article as a whole.
constexpr std::size_t deepest_field = 8;

std::string number_text(double value) {
    std::array<char, 400> buffer{};
    const bool is_small = std::abs(value) < 1e15;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                      is_small ? std::chars_format::fixed : std::chars_format::scientific);
    return {buffer.data(), end.ptr};
}

// The text of a scalar; empty for null.
std::string scalar_text(element value) {
    switch (value.type()) {
        case element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case element_type::INT64:
            return std::to_string(value.get_int64().value_unsafe());
        case element_type::UINT64:
            return std::to_string(value.get_uint64().value_unsafe());
        case element_type::DOUBLE:
            return number_text(value.get_double().value_unsafe());
        case element_type::BOOL:
            return value.get_bool().value_unsafe() ? "true" : "false";
        default:
            return {};
    }
}

// Of objects in a list their names are kept: `"authors": [{"name": "A. Writer"}]`.
void add_list(simdjson::dom::array list, std::vector<std::string>& values) {
    for (element part : list) {
        element name;
        if (part.is_object() && part["name"].get(name) == simdjson::SUCCESS) part = name;
        if (std::string text = scalar_text(part); !text.empty()) values.push_back(std::move(text));
    }
}

void add_object(simdjson::dom::object object, const std::string& prefix, std::size_t depth,
                RecordFields& fields) {
    for (const auto& [key, value] : object) {
        std::string name = prefix;
        name += key;
        if (value.is_object()) {
            if (depth < deepest_field) {
                add_object(value.get_object().value_unsafe(), name + ".", depth + 1, fields);
            }
            continue;
        }
        RecordField& field = fields.emplace_back();
        field.name = std::move(name);
        if (value.is_array()) {
            add_list(value.get_array().value_unsafe(), field.values);
        } else if (!value.is_null()) {
            field.values.push_back(scalar_text(value));
        }
    }
}

std::string reason_of(simdjson::error_code error, std::string_view json) {
    switch (error) {
        case simdjson::UTF8_ERROR:
            return "expected UTF-8, found ill-formed bytes";
        case simdjson::DEPTH_ERROR:
            return std::string(too_deep_reason);
        case simdjson::CAPACITY:
        case simdjson::MEMALLOC:
            return "expected a JSON object, found one that is too large to hold";
        default:
            break;
    }
    if (!trimmed(json).ends_with('}')) {
        return "expected a JSON object, found one that breaks off; objects over several lines are "
               "read with --input-format json";
    }
    return "expected a JSON object, found text that is not well-formed JSON";
}

// What programs write that is no JSON, and what it means: NaN of Python and R is no value, and half
// of a surrogate pair, left by a cut, is no character.
class JsonRepair {
public:
    explicit JsonRepair(std::string_view json) : json_(json) {}

    std::string repaired() {
        while (at_ < json_.size()) {
            if (json_[at_] == '"') {
                copy_text();
            } else if (is_ascii_letter(json_[at_]) || json_.substr(at_).starts_with("-I")) {
                copy_word();
            } else {
                take(1);
            }
        }
        return std::move(result_);
    }

private:
    void take(std::size_t size) {
        result_ += json_.substr(at_, size);
        at_ += std::min(size, json_.size() - at_);
    }

    void copy_word() {
        std::size_t size = 1;
        while (at_ + size < json_.size() && is_ascii_letter(json_[at_ + size])) ++size;
        constexpr std::array<std::string_view, 7> nothing = {"NaN", "nan",  "Infinity", "-Infinity",
                                                             "Inf", "None", "undefined"};
        const std::string_view word = json_.substr(at_, size);
        if (std::find(nothing.begin(), nothing.end(), word) == nothing.end()) return take(size);
        result_ += "null";
        at_ += size;
    }

    // -1 for what is no escape of a code unit.
    [[nodiscard]] int unit_at(std::size_t at) const {
        int unit = -1;
        const std::string_view escape = json_.substr(std::min(at, json_.size()), 6);
        if (escape.size() < 6 || !escape.starts_with("\\u")) return -1;
        const char* const end = escape.data() + escape.size();
        return std::from_chars(escape.data() + 2, end, unit, 16).ptr == end ? unit : -1;
    }

    void copy_text() {
        take(1);
        while (at_ < json_.size() && json_[at_] != '"') {
            if (json_[at_] != '\\') {
                take(std::min(json_.find_first_of("\"\\", at_), json_.size()) - at_);
                continue;
            }
            const int unit = unit_at(at_);
            if (unit < 0xD800 || unit > 0xDFFF) {
                take(2);
            } else if (unit < 0xDC00 && unit_at(at_ + 6) >= 0xDC00 && unit_at(at_ + 6) < 0xE000) {
                take(12);
            } else {
                result_ += "\uFFFD";
                at_ += 6;
            }
        }
        take(1);
    }

    std::string_view json_;
    std::string result_;
    std::size_t at_ = 0;
};

}  // namespace

Document document_of_json(std::string json, const RecordContext& context, std::uint64_t number) {
    json.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    simdjson::dom::parser parser;
    element value;
    const auto error = parser.parse(json.data(), json.size(), false).get(value);
    if (error != simdjson::SUCCESS) {
        const std::string repaired = JsonRepair(json).repaired();
        const bool is_other = repaired != json;
        if (!is_other || parser.parse(repaired).get(value) != simdjson::SUCCESS) {
            throw Error(reason_of(error, json));
        }
    }
    if (!value.is_object()) {
        throw Error(value.is_array() ? "expected a JSON object, found an array"
                                     : "expected a JSON object, found a single value");
    }
    RecordFields fields;
    add_object(value.get_object().value_unsafe(), {}, 1, fields);
    return document_of_fields(std::move(fields), context, number);
}

StreamReader::Step JsonReader::cut(Record& record, SkippedInput& skipped) {
    using Found = JsonCutter::Found;
    std::string object;
    const Found found = cutter_.next(object);
    if (found == Found::end) return Step::end;
    // A stream that fails has cut its last object off, and tells so itself.
    if (found != Found::object && input().failure() && input().peek(1).empty()) return Step::end;
    if (found == Found::cut_off) {
        return skip(skipped, place_of_line(cutter_.line()),
                    "expected the end of the list, found the end of the file");
    }
    ++number_;
    const std::string line = std::to_string(cutter_.line());
    if (found == Found::too_large)
        return skip(skipped, place_of_record(number_), too_large_reason());
    if (found == Found::too_deep) {
        return skip(skipped, place_of_record(number_), std::string(too_deep_reason));
    }
    if (found == Found::other) {
        return skip(skipped, place_of_record(number_),
                    "expected a JSON object on line " + line + ", found something else");
    }
    if (found == Found::broken) {
        return skip(
            skipped, place_of_record(number_),
            "expected the end of the JSON object that begins on line " + line + ", found none");
    }
    record.place = place_of_record(number_);
    record.understand = [object = std::move(object), shared = context(),
                         number = number_]() mutable {
        return document_of_json(std::move(object), *shared, number);
    };
    return Step::record;
}

StreamReader::Step JsonLinesReader::cut(Record& record, SkippedInput& skipped) {
    for (std::string text;;) {
        const std::string place = place_of_line(input().line());
        const BufferedInput::Line line = input().read_line(record_limit(), text);
        if (line == BufferedInput::Line::end) return Step::end;
        if (line == BufferedInput::Line::too_long) {
            ++number_;
            return skip(skipped, place, too_large_reason());
        }
        if (trimmed(text).empty()) continue;
        ++number_;
        record.place = place;
        record.understand = [text = std::move(text), shared = context(),
                             number = number_]() mutable {
            return document_of_json(std::move(text), *shared, number);
        };
        return Step::record;
    }
}

}  // namespace onoma
