// SPDX-License-Identifier: Apache-2.0
// What the columns of a table of names mean, by their headers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

enum class CsvMeaning : std::uint8_t {
    further,  // kept under its own header
    id,
    name,
    type,
    aliases,
    weak,
    ticker,
    parent,
    case_rule,
};

// One meaning for each cell of a header; all `further` when the cells are no header. A meaning is
// given once, but for aliases and tickers: further columns of the same kind stay under their own
// headers. Headers that may also be the content of a table without a header (`person`) are taken
// for the name only in the first column or beside another known header.
[[nodiscard]] std::vector<CsvMeaning> meanings_of(std::span<const std::string> header);

// True when one of the meanings is the name.
[[nodiscard]] bool has_name(std::span<const CsvMeaning> meanings);

// `,`, `;` or tab: what the first line of a list has most of. Not `|`, which parts the items of a
// cell.
[[nodiscard]] char separator_of_list(std::string_view first_line);

// True when the line has several cells and one is the header of names.
[[nodiscard]] bool is_csv_header(std::string_view line);

}  // namespace onoma
