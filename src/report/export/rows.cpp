// SPDX-License-Identifier: Apache-2.0
#include "report/export/rows.hpp"

#include <ostream>

namespace onoma {

bool write_rows(std::ostream& out, Format format, const Table& table) {
    switch (format) {
        case Format::csv:
            write_csv(out, table);
            return true;
        case Format::tsv:
            write_tsv(out, table);
            return true;
        case Format::md:
            write_markdown(out, table);
            return true;
        default:
            return false;
    }
}

void write_json_lines(std::ostream& out, const Json& objects) {
    for (const Json& object : objects) out << to_line(object) << '\n';
}

}  // namespace onoma
