// SPDX-License-Identifier: Apache-2.0
// What each result tells of its JSON, for `onoma schema`, and of its columns, for those who explain
// several results together.
#pragma once

#include <vector>

#include "report/json.hpp"
#include "report/table.hpp"

namespace onoma {

[[nodiscard]] Json report_shape();
[[nodiscard]] Json wide_shape();  // report --wide-by
[[nodiscard]] Json compare_shape();
[[nodiscard]] Json within_shape();  // compare --within
[[nodiscard]] Json pairs_shape();
[[nodiscard]] Json network_shape();  // pairs --network
[[nodiscard]] Json similar_shape();  // pairs --similar-to
[[nodiscard]] Json duplicates_shape();
[[nodiscard]] Json check_shape();
[[nodiscard]] Json events_shape();
[[nodiscard]] Json coverage_shape();  // events --event
[[nodiscard]] Json discover_shape();
[[nodiscard]] Json figures_shape();
[[nodiscard]] Json claims_shape();
[[nodiscard]] Json quote_shape();
[[nodiscard]] Json kwic_shape();  // quote --kwic
[[nodiscard]] Json words_shape();
[[nodiscard]] Json tag_shape();  // of one line
[[nodiscard]] Json explain_shape();
[[nodiscard]] Json self_test_shape();

[[nodiscard]] std::vector<Column> network_columns();
[[nodiscard]] std::vector<Column> similar_columns();

}  // namespace onoma
