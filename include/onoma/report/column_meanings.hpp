// SPDX-License-Identifier: Apache-2.0
// What the statistics of each table mean, in plain words: for --explain-statistics.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace onoma {

struct ColumnMeaning {
    std::string keys;  // of JSON and CSV, one or several: "dp, dp_norm"
    std::string text;
};

[[nodiscard]] std::vector<ColumnMeaning> report_meanings();
[[nodiscard]] std::vector<ColumnMeaning> pair_meanings();
[[nodiscard]] std::vector<ColumnMeaning> comparison_meanings();

// The keys, and below them the text in lines of at most so many columns.
void write_meanings(std::ostream& out, std::span<const ColumnMeaning> meanings,
                    std::size_t columns);

}  // namespace onoma
