// SPDX-License-Identifier: Apache-2.0
#include "analysis/measures.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/ascii.hpp"

namespace onoma {
namespace {

// The rows that each word stands in, rising.
using RowsByWord = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

RowsByWord read_rows(std::string_view text) {
    RowsByWord rows;
    take_until('\n', text);  // header
    for (std::uint32_t row = 0; !text.empty(); ++row) {
        std::string_view words = take_until('\n', text);
        take_until('\t', words);
        while (!words.empty()) rows[take_until('|', words)].push_back(row);
    }
    return rows;
}

}  // namespace

bool may_measure_the_same(std::string_view left, std::string_view right) {
    static const RowsByWord rows = read_rows(measures_text);
    if (left == right) return true;
    const auto one = rows.find(left);
    const auto other = rows.find(right);
    if (one == rows.end() || other == rows.end()) return false;
    return std::find_first_of(one->second.begin(), one->second.end(), other->second.begin(),
                              other->second.end()) != one->second.end();
}

}  // namespace onoma
