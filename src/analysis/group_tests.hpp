// SPDX-License-Identifier: Apache-2.0
// The tests of a comparison: every cell against all other groups.
#pragma once

#include <optional>
#include <vector>

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Fills the tests of a comparison whose counts stand.

// Permutation p of every cell of `comparison.entities` against all other groups, and q over all of
// them; cells without mentions are kept where p is below 1. What was tested goes to
// `comparison.tests`, which says whether this is wanted. REQUIRES: `documents` has the groups of
// `comparison`, which has all entities.
void permute_documents(Comparison& comparison, const GroupedDocuments& documents);

// All other tests of every cell that is kept, and its verdict. REQUIRES: permute_documents() was
// there; rows may have gone since.
void test_groups(Comparison& comparison, const GroupedDocuments& documents);

// Who is silent about an entity that most others name: of the rows of `comparison`, which are all
// entities, tested on `units`. Cost: for each row and silent group a sum over the sizes of its
// documents.
[[nodiscard]] Gaps find_gaps(const Comparison& comparison, const GroupedDocuments& units);

}  // namespace onoma
