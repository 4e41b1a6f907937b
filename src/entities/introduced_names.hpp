// SPDX-License-Identifier: Apache-2.0
// Short forms of companies that a text itself introduces.
#pragma once

#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

//   Warner Bros. Discovery (WBD) ... WBD       the initials in brackets
//   Quux Games ... Quux                        the first word, before one that says what it is
//
// Appends candidates (rule `weak`, by the own name) to `names` where none that is accepted stands:
// for what the `standing` ones (by position, of `names`) introduce.
void find_introduced_names(const Lexicon& lexicon, KnownEntities& entities,
                           const TokenizedText& text, const CapitalWords& words,
                           const std::vector<ProvisionalEntity>& provisional,
                           const std::vector<std::size_t>& standing, std::vector<Candidate>& names);

}  // namespace onoma
