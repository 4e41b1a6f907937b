// SPDX-License-Identifier: Apache-2.0
// A surname alone is the person whose full name the document has.
#pragma once

#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Appends to `names` a candidate for each surname of the persons among the `standing` ones (by
// position, of `names`). With several persons of one surname it is the nearest before; before all
// of them it is nobody, unless only one person has it. Where several share a surname their given
// names are used alone too, as news does to tell them apart.
void find_surnames(const Lexicon& lexicon, const TokenizedText& text, const CapitalWords& words,
                   const std::vector<ProvisionalEntity>& provisional,
                   const std::vector<std::size_t>& standing, std::vector<Candidate>& names);

}  // namespace onoma
