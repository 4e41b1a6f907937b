// SPDX-License-Identifier: Apache-2.0
// One form -> the piece sequences it is found by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/phrase_trie.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

struct Spelling {
    std::vector<std::string> pieces;
    std::vector<CapitalAt> capitals;  // what smart case asks of the text
    bool without_diacritics = false;  // `Berenice` for `Bérénice`
};

// Pieces already make `GPT-4`, `GPT 4` and `GPT4` one. What they cannot see is a boundary between
// two letters; so a smart form is also found in other spellings, which show the boundary by
// capitals:
//   `DeepSeek`  also as `Deep Seek`   (split at the capital inside a word)
//   `Scale AI`  also as `ScaleAI`     (words that begin with capitals, joined)
//   `JD Vance`  also as `J. D. Vance`, and the other way round
// A form with accents is also spelled without them, for texts that write none.
// Empty when the form has no letter, digit or sign at all.
class FormSpeller {
public:
    [[nodiscard]] std::vector<Spelling> spell(std::string_view form, CaseRule case_rule);

private:
    Tokenizer tokenizer_;
    TokenizedText tokenized_;
};

}  // namespace onoma
