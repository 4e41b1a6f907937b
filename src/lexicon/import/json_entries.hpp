// SPDX-License-Identifier: Apache-2.0
// The entries of a JSON list, however it is laid out: one a line, as in dumps between `[` and `]`
// with commas, or one array or object over any number of lines.
#pragma once

#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>

#include "lexicon/import/import_input.hpp"

namespace onoma {

// One entry and the line where it begins. `key` is empty but for the fields of a single object. The
// views hold during the call.
struct JsonEntry {
    std::string_view key;
    simdjson::dom::element value;
    std::size_t line = 0;
};
using JsonVisitor = std::function<void(const JsonEntry&)>;

// True when the text is JSON with one entry a line.
[[nodiscard]] bool is_json_lines(std::string_view beginning, const std::filesystem::path& file);

// Calls `visit` for each entry: elements of an array, values of lines, or, with `take_fields`, the
// fields of the one object that the text is. What is not JSON is told as broken and passed over;
// broken JSON over many lines ends the reading where it breaks, or before it begins.
enum class SingleObject : std::uint8_t { is_one_entry, is_fields };
void for_each_json_entry(ImportInput& input, SingleObject single, const JsonVisitor& visit);

// The text of a string; empty for anything else.
[[nodiscard]] std::string_view json_text(const simdjson::dom::element& value);
[[nodiscard]] std::string_view json_text(
    const simdjson::simdjson_result<simdjson::dom::element>& value);

}  // namespace onoma
