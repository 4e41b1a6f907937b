// SPDX-License-Identifier: Apache-2.0
// Tables as a page carries them: the names of the fields once, then rows as short arrays.
//
//   {"fields": ["name", "mentions"], "rows": [["OpenAI", 27], ["Google", 15]]}
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/date.hpp"
#include "report/report_frame.hpp"

namespace onoma {

class PackedTable {
public:
    explicit PackedTable(std::vector<std::string> fields) : fields_(std::move(fields)) {}

    // REQUIRES: `row` is an array with a value for each field.
    void add(Json row);

    [[nodiscard]] Json to_json() &&;

private:
    std::vector<std::string> fields_;
    Json rows_ = Json::array();
};

// Texts that many rows share, each once; rows have its number.
class SharedTexts {
public:
    std::size_t number_of(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

private:
    std::vector<std::string> texts_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
};

// `value` to five significant digits, more than a screen shows; null when it is not finite.
[[nodiscard]] Json rounded(double value);

// "2025-01-28", or null.
[[nodiscard]] Json date_as_json(const std::optional<Date>& date);

}  // namespace onoma
