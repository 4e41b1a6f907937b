// SPDX-License-Identifier: Apache-2.0
// Fills the tests of a comparison whose counts stand.
#pragma once

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Permutation p of every cell of `comparison.entities` against all other groups, and q over all of
// them; what was tested goes to `comparison.tests`, which says whether this is wanted.
// REQUIRES: `documents` has the groups of `comparison`.
void permute_documents(Comparison& comparison, const GroupedDocuments& documents);

// All other tests of every cell, and its verdict. REQUIRES: likewise; the cells have their q.
void test_groups(Comparison& comparison, const GroupedDocuments& documents);

}  // namespace onoma
