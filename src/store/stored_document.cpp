// SPDX-License-Identifier: Apache-2.0
#include "store/stored_document.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <memory>
#include <string_view>

#include "onoma/base/types.hpp"
#include "store/database.hpp"

namespace onoma {
namespace {

// Each value with its size before it, so that no two lists of values look the same.
class ValueHash {
public:
    ValueHash() : state_(XXH3_createState(), XXH3_freeState) { XXH3_128bits_reset(state_.get()); }

    void add(std::string_view value) {
        add(value.size());
        if (!value.empty()) XXH3_128bits_update(state_.get(), value.data(), value.size());
    }

    void add(std::uint64_t number) { XXH3_128bits_update(state_.get(), &number, sizeof number); }

    [[nodiscard]] std::string text() const {
        const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
        return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
    }

private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

}  // namespace

std::string hash_of(const Document& document) {
    ValueHash hash;
    for (const std::string* value :
         {&document.id, &document.source, &document.text, &document.title, &document.author,
          &document.section, &document.language, &document.url, &document.charset}) {
        hash.add(*value);
    }
    hash.add(document.date ? to_string(*document.date) : std::string());
    hash.add(document.zones.size());
    for (const ZoneRange& zone : document.zones) {
        hash.add(static_cast<std::uint64_t>(zone.zone));
        hash.add(zone.range.begin);
        hash.add(zone.range.end);
    }
    for (const auto& [name, value] : document.fields) {
        hash.add(name);
        hash.add(value);
    }
    // Stores that were made when it was not known get it, as of a document that has changed.
    if (document.identity.name != 0) hash.add(document.identity.name);
    return hash.text();
}

const std::string_view document_columns =
    "CAST(input AS BLOB), input, number, id, source, date, title, author, section, language, url, "
    "charset, fields, zones, item, item_text, replaces, documents.hash, text";
const std::string_view document_columns_without_text =
    "CAST(input AS BLOB), input, number, id, source, date, title, author, section, language, url, "
    "charset, fields, zones, item, item_text, replaces, documents.hash, NULL";
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
    document.identity.name = static_cast<std::uint64_t>(row.number(column++));
    read_identity_cell(row.text(column++), document.identity);
    document.earlier = read_versions_cell(row.text(column++));
    const std::string hash = next();
    document.text = next();
    if (!has_text(row)) return stored;
    for (const ZoneRange& zone : document.zones) {
        if (zone.range.begin > zone.range.end || zone.range.end > document.text.size()) {
            throw Error("it is damaged: expected zones inside the text, found one outside");
        }
    }
    if (hash_of(document) != hash) {
        throw Error("it is damaged: expected the document that was stored, found another in " +
                    document.id);
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
