// SPDX-License-Identifier: Apache-2.0
#include "store/stored_document.hpp"

#include "onoma/base/error.hpp"
#include "store/cell_values.hpp"

namespace onoma {

const std::string_view document_columns =
    "CAST(input AS BLOB), input, number, id, source, date, title, author, section, language, url, "
    "charset, fields, zones, item, text";
const std::string_view document_columns_without_text =
    "CAST(input AS BLOB), input, number, id, source, date, title, author, section, language, url, "
    "charset, fields, zones, item, NULL";
const std::string_view document_order = " ORDER BY CAST(input AS BLOB), number";

namespace {

// SQLite reads the first of the columns in the index, the second one in the table.
void go_on(InputPlace& last, const Statement& row) {
    InputPlace next{std::string(row.text(1)), static_cast<std::uint64_t>(row.number(2))};
    if (row.text(0) != next.input || next <= last) {
        throw Error("it is damaged: expected its documents in order, found another order");
    }
    last = std::move(next);
}

}  // namespace

StoredDocument read_document(const Statement& row, InputPlace& last) {
    go_on(last, row);
    StoredDocument stored;
    stored.place = last;
    int column = 3;
    const auto next = [&] { return std::string(row.text(column++)); };
    Document& document = stored.document;
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
    document.item_hash = static_cast<std::uint64_t>(row.number(column++));
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

void check_order(Database& database) {
    Statement places(database, "SELECT CAST(input AS BLOB), input, number FROM documents" +
                                   std::string(document_order));
    InputPlace last;
    while (places.step()) go_on(last, places);
}

}  // namespace onoma
