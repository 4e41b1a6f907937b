// SPDX-License-Identifier: Apache-2.0
// Numbers that may be absent, as JSON: null, and why.
#pragma once

#include <optional>
#include <vector>

#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {

template <typename Value>
[[nodiscard]] Json json_of(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

// {"key": "why"} of all columns in CSV that may be empty.
[[nodiscard]] inline Json empty_reasons(const std::vector<Column>& columns) {
    Json reasons = Json::object();
    for (const Column& column : columns) {
        if (column.in_csv && !column.empty.empty()) reasons[column.key] = column.empty;
    }
    return reasons;
}

}  // namespace onoma
