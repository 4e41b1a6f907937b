// SPDX-License-Identifier: Apache-2.0
// Tables as text. Records of RFC 4180: cells in quotes may hold separators, doubled quotes and line
// breaks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

enum class CsvFault : std::uint8_t {
    none,
    open_quote,        // the record goes on in the next line
    text_after_quote,  // `"a"b`
};

// Cuts a record into its cells. In a table with tabs a quote that does not enclose the whole cell
// is an ordinary sign, as few programs quote there.
[[nodiscard]] CsvFault split_csv_line(std::string_view record, char separator,
                                      std::vector<std::string>& cells);

// Which of `separators` the first line of a table has most of, outside quotes; of several the
// first, and a comma when there is none.
[[nodiscard]] char separator_of_header(std::string_view line, std::string_view separators);

// What to do with a workbook that stands where a table of text was expected.
inline constexpr std::string_view save_as_csv =
    "save its sheet as CSV (in Excel: Save As, CSV UTF-8)";

// What a file that is no text is, as a message has it: a workbook by its first bytes, with what to
// do about it, else "a NUL byte".
[[nodiscard]] std::string what_is_no_text(std::string_view beginning);

}  // namespace onoma
