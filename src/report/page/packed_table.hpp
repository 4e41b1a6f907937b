// SPDX-License-Identifier: Apache-2.0
// Tables as a page carries them: the names of the fields once, then rows as short arrays.
//
//   {"fields": ["name", "mentions"], "rows": [["OpenAI", 27], ["Google", 15]]}
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/columns.hpp"

namespace onoma {

// Fields are called by the keys of the columns; numbers are rounded.
[[nodiscard]] Json packed_table(const std::vector<Column>& columns,
                                std::vector<std::vector<Json>> rows);

template <typename Row, typename Rows>
[[nodiscard]] Json packed(const ColumnsOf<Row>& columns, const Rows& rows) {
    std::vector<std::vector<Json>> values;
    for (const Row& row : rows) values.push_back(values_of(columns, row));
    return packed_table(described(columns), std::move(values));
}

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

}  // namespace onoma
