// SPDX-License-Identifier: Apache-2.0
#include "report/written.hpp"

#include <stdexcept>

namespace onoma {

bool has_rows(Format format) { return format == Format::csv || format == Format::tsv; }

void write_header(std::ostream& out, Format format, const std::vector<Column>& columns) {
    return format == Format::tsv ? write_tsv_header(out, columns) : write_csv_header(out, columns);
}

void write_row(std::ostream& out, Format format, const std::vector<Column>& columns,
               const std::vector<Cell>& row) {
    return format == Format::tsv ? write_tsv_row(out, columns, row)
                                 : write_csv_row(out, columns, row);
}

// No default: the compiler reports a format that is forgotten.
void write(std::ostream& out, Format format, const Written& result) {
    switch (format) {
        case Format::text:
            return result.text();
        case Format::csv:
            return write_csv(out, result.table());
        case Format::tsv:
            return write_tsv(out, result.table());
        case Format::md:
            return write_markdown(out, result.table());
        case Format::json:
            return write_json(out, result.json());
        case Format::jsonl: {
            const Json json = result.json();
            return write_json_lines(out, *json.find(result.rows));
        }
        case Format::gexf:
        case Format::graphml:
        case Format::mtx:
        case Format::brat:
        case Format::conll:
        case Format::spacy:
            break;
    }
    throw std::invalid_argument("no format of tables");
}

}  // namespace onoma
