// SPDX-License-Identifier: Apache-2.0
#include "store/stored_document.hpp"

#include "onoma/base/error.hpp"
#include "store/cell_values.hpp"

namespace onoma {

const std::string_view document_columns =
    "input, number, id, source, date, title, author, section, language, url, charset, fields, "
    "zones, text";
const std::string_view document_columns_without_text =
    "input, number, id, source, date, title, author, section, language, url, charset, fields, "
    "zones, NULL";

StoredDocument read_document(const Statement& row) {
    int column = 0;
    const auto next = [&] { return std::string(row.text(column++)); };
    StoredDocument stored;
    Document& document = stored.document;
    stored.place.input = next();
    stored.place.number = static_cast<std::uint64_t>(row.number(column++));
    document.id = next();
    document.source = next();
    const std::string date = next();
    if (!date.empty()) document.date = parse_date(date);
    document.title = next();
    document.author = next();
    document.section = next();
    document.language = next();
    document.url = next();
    document.charset = next();
    document.fields = read_fields_cell(next());
    document.zones = read_zones_cell(next());
    document.text = next();
    if (!has_text(row)) return stored;
    for (const ZoneRange& zone : document.zones) {
        if (zone.range.begin > zone.range.end || zone.range.end > document.text.size()) {
            throw Error("it is damaged: expected zones inside the text, found one outside");
        }
    }
    return stored;
}

bool has_text(const Statement& row) { return !row.is_null(document_column_count - 1); }

}  // namespace onoma
