// SPDX-License-Identifier: Apache-2.0
// Fills the tests of a comparison whose counts stand.
#pragma once

#include "analysis/grouped_documents.hpp"
#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Every cell of `comparison.entities` against all other groups; what was tested goes to
// `comparison.tests`. REQUIRES: `documents` has the groups of `comparison`.
void test_groups(Comparison& comparison, const GroupedDocuments& documents, bool by_document);

}  // namespace onoma
