// SPDX-License-Identifier: Apache-2.0
// In which shape results are written.
#pragma once

#include <optional>
#include <string_view>

namespace onoma {

enum class Format { text, csv, tsv, json, jsonl };

[[nodiscard]] std::optional<Format> parse_format(std::string_view name);

[[nodiscard]] std::string_view to_string(Format format);

}  // namespace onoma
