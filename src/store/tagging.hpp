// SPDX-License-Identifier: Apache-2.0
// What decides the mentions of a text besides the text: the program and the lexicons.
#pragma once

#include <cstdint>
#include <string>

#include "onoma/lexicon/lexicon.hpp"
#include "store/database.hpp"

namespace onoma {

// XXH3 of the versions of program, ICU and Unicode, and of the contents of all lexicons in order.
[[nodiscard]] std::string tagging_hash(const Lexicon& lexicon);

// The key of its row in the table `taggings`, which is added where it is missing; to be called in a
// transaction.
[[nodiscard]] std::int64_t tagging_key(Database& database, const Lexicon& lexicon);

}  // namespace onoma
