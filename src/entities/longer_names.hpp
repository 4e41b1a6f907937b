// SPDX-License-Identifier: Apache-2.0
// Listed names of companies that are only a part of the name that stands there.
#pragma once

#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// `Volkswagen` in "Volkswagen AG", `Tiffany` in "Tiffany & Co.": the legal form belongs to the
// name, and makes a weak one sure, unless it is one that only its own evidence supports.
void take_in_legal_forms(const Lexicon& lexicon, const CapitalWords& words,
                         std::vector<Candidate>& names);

// What is another name, although a listed one is in it. REQUIRES: `names` are judged, and in order.
//
//   D.E. Shaw Ventures, Export-Import Bank of China    another firm, which no lexicon lists
//   Ford Foundation, People's Bank of China, Disney+   no firm
//   David Trimble                                      a person with the surname of a firm, who has
//                                                      the bare word from there on
//   Jordan Adam Neumann                                another person
//   Steve Jobs Theater, USS Carl Vinson                what bears a person's name
//
// Appends the other firms to `names` (rule `frame`) and `provisional`.
void give_way_to_longer_names(const Lexicon& lexicon, const CapitalWords& words,
                              std::vector<Candidate>& names,
                              std::vector<ProvisionalEntity>& provisional);

}  // namespace onoma
