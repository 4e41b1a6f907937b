// SPDX-License-Identifier: Apache-2.0
// Which group named an entity first, and how many days before the next that could have.
#pragma once

#include <vector>

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// One for each row of `comparison` that a document dated to the day names.
[[nodiscard]] std::vector<FirstReport> find_first_reports(const Comparison& comparison,
                                                          const Analysis& analysis,
                                                          const GroupedDocuments& documents);

}  // namespace onoma
