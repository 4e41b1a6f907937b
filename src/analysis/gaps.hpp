// SPDX-License-Identifier: Apache-2.0
// Who is silent about an entity that most others name.
#pragma once

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Of the rows of `comparison`, tested on `units`, which have its groups. Cost: an exact test for
// each row and group.
[[nodiscard]] Gaps find_gaps(const Comparison& comparison, const GroupedDocuments& units);

}  // namespace onoma
