// SPDX-License-Identifier: Apache-2.0
// Versions counted as their family or maker, subsidiaries as their company.
#pragma once

#include <optional>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// Gives each mention, role and rival the entity it rolls up to on `date`, the document's; without a
// date every parent holds. A mention whose rivals all roll up to its own entity is undecided no
// more.
void roll_up(const Lexicon& lexicon, RollUp how, const std::optional<Date>& date,
             TaggedText& tagged);

}  // namespace onoma
