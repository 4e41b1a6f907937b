// SPDX-License-Identifier: Apache-2.0
// What runs did not take into a store: kept, so that reports of the store tell it as reports of the
// articles do.
#pragma once

#include <cstdint>

#include "onoma/analysis/analyze.hpp"
#include "store/database.hpp"

namespace onoma {

void write_left_out(Database& database, std::int64_t run, const InputsLeftOut& left_out);

// Of the last run of each list of inputs: articles that are stored again are told of once, and no
// longer when they can be read now.
[[nodiscard]] InputsLeftOut read_left_out(Database& database);

}  // namespace onoma
