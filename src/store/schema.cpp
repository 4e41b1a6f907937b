// SPDX-License-Identifier: Apache-2.0
#include "store/schema.hpp"

#include <array>
#include <fstream>
#include <string>

#include "onoma/base/error.hpp"

namespace onoma {
namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t application_id_at = 68;  // four bytes, the highest first
constexpr std::size_t header_bytes = 100;

std::int64_t number_of(Database& database, std::string_view sql) {
    Statement statement(database, sql);
    return statement.step() ? statement.number(0) : 0;
}

// A view in place of a table may go on for ever, and a store may come from anybody.
void check_tables(Database& database) {
    Database made_here(":memory:", OpenFor::writing);
    made_here.execute(std::string(store_tables));
    Statement tables(made_here, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    Statement find(database,
                   "SELECT iif(type = 'virtual', 'a virtual one', 'a ' || type) "
                   "FROM pragma_table_list WHERE schema = 'main' AND name = ?");
    while (tables.step()) {
        const std::string name(tables.text(0));
        const std::string found(find.bind(name).step() ? find.text(0) : "none");
        find.reset();
        if (found != "a table") throw Error("expected a table `" + name + "`, found " + found);
    }
}

void set_version(Database& database) {
    database.execute("PRAGMA user_version = " + std::to_string(store_schema_version));
}

// The first schema knew no items of feeds.
void bring_up_to_date(Database& database) {
    if (number_of(database, "PRAGMA application_id") != store_application_id) return;
    if (number_of(database, "PRAGMA user_version") != 1) return;
    database.execute(
        "ALTER TABLE runs ADD COLUMN known_items INTEGER NOT NULL DEFAULT 0;"
        "ALTER TABLE documents ADD COLUMN item INTEGER;"
        "CREATE INDEX documents_by_item ON documents(item) WHERE item IS NOT NULL");
    set_version(database);
}

}  // namespace

bool is_store(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return false;
    std::array<char, header_bytes> header{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(header.data(), header.size())) return false;
    if (std::string_view(header.data(), magic.size()) != magic) return false;
    std::int64_t id = 0;
    for (std::size_t at = application_id_at; at < application_id_at + 4; ++at) {
        id = id * 256 + static_cast<unsigned char>(header[at]);
    }
    return id == store_application_id;
}

bool is_empty(Database& database) {
    return number_of(database, "SELECT count(*) FROM sqlite_schema") == 0 &&
           number_of(database, "PRAGMA application_id") == 0;
}

void prepare_store(Database& database) {
    // Two processes may find the store empty at once: the one that waited finds the other's tables.
    Transaction transaction(database);
    if (is_empty(database)) {
        database.execute(std::string(store_tables));
        database.execute(std::string(store_views));
        database.execute("PRAGMA application_id = " + std::to_string(store_application_id));
        set_version(database);
    }
    bring_up_to_date(database);
    check_store(database);
    transaction.commit();
}

void check_store(Database& database, Schema wanted) {
    if (number_of(database, "PRAGMA application_id") != store_application_id) {
        throw Error("expected a store of onoma, found another SQLite database");
    }
    const std::int64_t schema = number_of(database, "PRAGMA user_version");
    const bool is_older = schema < store_schema_version;
    const bool will_do = is_older && schema > 0 && wanted == Schema::current_or_older;
    if (schema != store_schema_version && !will_do) {
        throw Error("expected a store with schema " + std::to_string(store_schema_version) +
                    ", found schema " + std::to_string(schema) +
                    (is_older ? ": an older onoma made it; `onoma store FILE` brings it up to date"
                              : ": a newer onoma made it"));
    }
    check_tables(database);
}

}  // namespace onoma
