// SPDX-License-Identifier: Apache-2.0
// The tables and views of a store; docs/store.md describes them for their users.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "store/database.hpp"

namespace onoma {

// In the file's header, so that `file` and we know whose database it is.
inline constexpr std::int64_t store_application_id = 0x4F6E6F6D;  // "Onom"
inline constexpr std::int64_t store_schema_version = 4;

extern const std::string_view store_tables;
extern const std::string_view store_tables_of_events;  // since schema 3
extern const std::string_view store_views;

// Whether the file says that it is a store, by its first 100 bytes. False for what cannot be read.
[[nodiscard]] bool is_store(const std::filesystem::path& file);

// Whether nothing was written to it yet; so is a store whose first writer was killed.
[[nodiscard]] bool is_empty(Database& database);

// Makes the tables in an empty database, and brings a store of an older onoma up to date; throws
// Error unless it is a store of this version then.
void prepare_store(Database& database);

// Which schemas will do: a store of an older one can be written to.
enum class Schema { current, current_or_older };

// Throws Error, with the reason alone, unless the database is a store of such a schema.
void check_store(Database& database, Schema wanted = Schema::current);

}  // namespace onoma
