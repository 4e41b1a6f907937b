// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon_draft.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Spells the forms and lays everything out. Forms without letters or digits are told in `problems`
// and left out. REQUIRES: the draft is linked.
[[nodiscard]] LexiconImage write_image(const LexiconDraft& draft,
                                       std::vector<LexiconFinding>& problems);

}  // namespace onoma
