// SPDX-License-Identifier: Apache-2.0
// A result in the formats that every result has.
#pragma once

#include <functional>
#include <iosfwd>
#include <string_view>
#include <vector>

#include "onoma/report/format.hpp"
#include "report/table.hpp"

namespace onoma {

// Whether rows may be written one by one: csv and tsv.
[[nodiscard]] bool has_rows(Format format);

// REQUIRES, of both: has_rows(format).
void write_header(std::ostream& out, Format format, const std::vector<Column>& columns);
void write_row(std::ostream& out, Format format, const std::vector<Column>& columns,
               const std::vector<Cell>& row);

// What the formats are made of, each made when it is wanted.
struct Written {
    std::function<Table()> table;  // csv, tsv, md
    std::function<Json()> json;    // json
    std::string_view rows;         // the key of JSON whose objects are the lines of jsonl
    std::function<void()> text;
};

// REQUIRES: format is text, csv, tsv, md, json or jsonl.
void write(std::ostream& out, Format format, const Written& result);

}  // namespace onoma
