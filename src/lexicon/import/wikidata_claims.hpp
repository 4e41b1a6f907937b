// SPDX-License-Identifier: Apache-2.0
// What the statements of a Wikidata entity say that a lexicon has a column for.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/import/imported_entity.hpp"

namespace onoma {

// Sets type, parent, tickers and dates by the statements in `claims`. Deprecated statements do not
// count, nor do ended ones; of the others the preferred ones count where there are any.
void take_claims(const simdjson::simdjson_result<simdjson::dom::element>& claims,
                 ImportedEntity& entity);

// The type that a class stands for (Q5 -> `person`); empty when it is none of the few known ones.
[[nodiscard]] std::string_view type_of_class(std::string_view class_id);

}  // namespace onoma
