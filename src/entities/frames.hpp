// SPDX-License-Identifier: Apache-2.0
// Names that no lexicon lists, in frames that hardly anything but names stands in.
#pragma once

#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/known_words.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Frames of people                          Frames of companies
//   analyst Jane Doe                          Exampla GmbH, Exampla Inc.
//   Jane Doe, the chief executive             the startup Exampla
//   said Jane Doe of Exampla                  Exampla Ventures
//   By Jane Doe          (a byline)            Exampla AI raised, Exampla AI's plan
//   Jane Doe/Agency      (a credit)            a round led by Exampla, investors include Exampla
//   Jane Doe, 52,
//   Jane Doe             where the text has Mr. Doe, or Doe said
//   Jane Doe             with a given name that is no other word
//   Wang Zhenyao         the family's name first
//
// Frames of models: its Quux AI model; Quux, its new AI model; an AI model called Quux; the new
// model, Quux-2, ...; Quux 2 outperforms a listed one, or stands in a list with it
//
// Once framed, the same words are the same name in the whole document.
//
// Appends candidates (rule `frame`) to `names` for what none of its sure candidates covers, and
// their entities to `provisional`.
void find_framed_names(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                       const CapitalWords& words, std::vector<Candidate>& names,
                       std::vector<ProvisionalEntity>& provisional);

}  // namespace onoma
