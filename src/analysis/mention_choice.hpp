// SPDX-License-Identifier: Apache-2.0
// Which of the mentions that were found are kept, and as whom they count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// Leaves out unlisted names and credits, rolls up, and leaves out types that nobody asks for, in
// this order. For an explanation, what is left out of the mentions is among the losers.
void choose_mentions(const Lexicon& lexicon, const TaggingSettings& settings,
                     TaggedDocument& tagged);
void choose_mentions(const Lexicon& lexicon, const TaggingSettings& settings,
                     CountedArticle& article);

// Gives each mention, role and rival the entity it rolls up to on `date`, the document's; without a
// date every parent holds. A mention whose rivals all roll up to its own entity is undecided no
// more.
void roll_up(const Lexicon& lexicon, RollUp how, const std::optional<Date>& date,
             TaggedText& tagged);

// The maker of `entity`, a company above it, or itself.
[[nodiscard]] EntityId maker_of(const Lexicon& lexicon, const std::optional<Date>& date,
                                const TaggedText& tagged, EntityId entity);

// Whom `entity` counts as when it is rolled up so.
[[nodiscard]] EntityId counted_as(const Lexicon& lexicon, RollUp how,
                                  const std::optional<Date>& date, const TaggedText& tagged,
                                  EntityId entity);

// Whether `entity` is kept where `types` are asked for; see TaggingSettings::types.
[[nodiscard]] bool is_wanted(const Lexicon& lexicon,
                             const std::vector<ProvisionalEntity>& provisional, EntityId entity,
                             const std::vector<std::string>& types);

// The types of the lexicon that are kept then, in alphabetical order.
[[nodiscard]] std::vector<std::string> kept_types(const Lexicon& lexicon,
                                                  const TaggingSettings& settings);

}  // namespace onoma
