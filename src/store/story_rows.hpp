// SPDX-License-Identifier: Apache-2.0
// Fingerprints of a store -> which of its documents tell the same story.
#pragma once

#include "store/database.hpp"

namespace onoma {

// Writes the table `clusters` anew; to be called in a transaction. Memory: some 1 KB a document.
void write_stories(Database& database);

}  // namespace onoma
