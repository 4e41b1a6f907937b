// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/export/rows.hpp"

namespace onoma {
namespace {

std::string without_separators(std::string text) {
    for (char& c : text) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    return text;
}

}  // namespace

void write_tsv_header(std::ostream& out, const std::vector<Column>& columns) {
    const char* separator = "";
    for (const Column& column : columns) {
        if (!column.in_csv) continue;
        out << separator << without_separators(column.key);
        separator = "\t";
    }
    out << '\n';
}

void write_tsv_row(std::ostream& out, const std::vector<Column>& columns,
                   const std::vector<Cell>& row) {
    const char* separator = "";
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (!columns[index].in_csv) continue;
        out << separator << without_separators(data_text(row[index]));
        separator = "\t";
    }
    out << '\n';
}

void write_tsv(std::ostream& out, const Table& table) {
    write_tsv_header(out, table.columns);
    for (const auto& row : table.rows) write_tsv_row(out, table.columns, row);
}

}  // namespace onoma
