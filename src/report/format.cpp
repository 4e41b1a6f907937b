// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/format.hpp"

namespace onoma {

std::optional<Format> parse_format(std::string_view name) {
    if (name == "text") return Format::text;
    if (name == "csv") return Format::csv;
    if (name == "json") return Format::json;
    if (name == "jsonl") return Format::jsonl;
    return std::nullopt;
}

}  // namespace onoma
