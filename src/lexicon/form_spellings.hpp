// SPDX-License-Identifier: Apache-2.0
// One form -> the piece sequences it is found by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

struct Spelling {
    std::vector<std::string> pieces;
    std::uint32_t capitals = 0;       // bit i: smart case wants piece i to begin with a capital
    bool without_diacritics = false;  // `Berenice` for `Bérénice`
};

// Pieces already make `GPT-4`, `GPT 4` and `GPT4` one. What they cannot see is a boundary between
// two letters; so a smart form is also found in other spellings, which show the boundary by
// capitals:
//   `DeepSeek`  also as `Deep Seek`   (split at the capital inside a word)
//   `JD Vance`  also as `J. D. Vance`, and the other way round
// That `Scale AI` is also found as `ScaleAI` is the search's part: it splits the text's words too.
// A form with accents is also spelled without them, `McDonald's` also as `McDonalds`, and ` & `
// also as ` and `, and the other way round. Empty when the form has no letter, digit or sign at
// all.
class FormSpeller {
public:
    // Valid until the next call.
    [[nodiscard]] const std::vector<Spelling>& spell(std::string_view form, CaseRule case_rule);

private:
    Tokenizer tokenizer_;
    TokenizedText tokenized_;
    std::vector<Spelling> spellings_;
};

}  // namespace onoma
