// SPDX-License-Identifier: Apache-2.0
// The rows of a pair table as a table and as JSON, and the words for what is counted together.
#pragma once

#include <string>

#include "onoma/analysis/pairs.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {

// "sentences", "pairs" of mentions for a window: also the end of keys and columns.
[[nodiscard]] std::string units_of(Context context);

[[nodiscard]] Table pair_table(const PairTable& pairs);
[[nodiscard]] Json pair_as_json(const PairRow& row, Context context);
[[nodiscard]] Json member_as_json(const PairMember& member, Context context);

// "unit", and of a window its width and whether distance weighs.
void put_context(Json& json, const ContextSettings& context);

// Why a value of a row is null, by its key.
[[nodiscard]] Json empty_pair_values();

}  // namespace onoma
