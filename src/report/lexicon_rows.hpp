// SPDX-License-Identifier: Apache-2.0
// Proposed names -> rows of a lexicon.
#pragma once

#include <iosfwd>

#include "onoma/analysis/discovery.hpp"

namespace onoma {

// TSV with a header, as lexicons/README.md tells it, and the further columns `mentions`,
// `documents`, `sources`, `seen_with` and `example`. No cell holds a tab or a line end.
void write_lexicon_rows(std::ostream& out, const Proposals& proposals);

}  // namespace onoma
