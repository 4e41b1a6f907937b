// SPDX-License-Identifier: Apache-2.0
// Items of feeds that a store has more than once, as runs read them at different times.
#pragma once

#include <cstdint>
#include <vector>

#include "store/database.hpp"
#include "store/document_writer.hpp"

namespace onoma {

// Of each item the document with the first place stays, as it would if all had been read at once.
// Returns the keys of those removed. REQUIRES: a transaction.
std::vector<std::int64_t> remove_known_items(Database& database, DocumentWriter& writer);

}  // namespace onoma
