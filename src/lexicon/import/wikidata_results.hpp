// SPDX-License-Identifier: Apache-2.0
// Rows of a query of Wikidata: {"item": "http://www.wikidata.org/entity/Q95", "itemLabel":
// "Google"}.
#pragma once

#include "lexicon/import/import_input.hpp"
#include "lexicon/import/json_entries.hpp"

namespace onoma {

void read_result_row(ImportInput& input, const simdjson::dom::object& row, std::size_t line);

// A form by Wikidata's word only is doubtful when it looks like an ordinary word.
[[nodiscard]] ImportedForm wikidata_form(std::string_view text);

}  // namespace onoma
