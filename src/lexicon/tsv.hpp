// SPDX-License-Identifier: Apache-2.0
// Tab-separated text with a header row.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// Where a column stands in the file; none when the file does not have it.
using TsvColumn = std::optional<std::size_t>;

// The cells of one line; empty for a column the file or the line does not have. Valid until the
// next line is read.
class TsvRow {
public:
    TsvRow(const std::vector<std::string>& header, const std::vector<std::string_view>& cells,
           std::string_view text, std::uint32_t line)
        : header_(header), cells_(cells), text_(text), line_(line) {}

    [[nodiscard]] std::string_view operator[](TsvColumn column) const;
    [[nodiscard]] std::string_view operator[](std::string_view column) const;
    [[nodiscard]] std::uint32_t line() const { return line_; }
    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    [[nodiscard]] const std::vector<std::string_view>& cells() const { return cells_; }
    [[nodiscard]] std::string_view text() const { return text_; }  // the whole line

private:
    const std::vector<std::string>& header_;
    const std::vector<std::string_view>& cells_;
    std::string_view text_;
    std::uint32_t line_;  // counted from 1
};

// A file cut into lines: header first. Empty lines and lines that begin with `# ` are left out;
// a byte order mark and the carriage returns of line ends too. Views `text`.
class TsvReader {
public:
    explicit TsvReader(std::string_view text);

    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    [[nodiscard]] TsvColumn column(std::string_view name) const;
    [[nodiscard]] bool has_column(std::string_view name) const { return column(name).has_value(); }

    // Calls visit(TsvRow) for each line after the header, short ones and long ones too.
    void for_each_row(const std::function<void(const TsvRow&)>& visit);

private:
    bool next_line(std::string_view& line);

    std::string_view rest_;
    std::uint32_t line_number_ = 0;
    std::vector<std::string> header_;
};

// `a|b|c` -> its parts without surrounding spaces; empty parts are left out.
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view cell);

[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace onoma
