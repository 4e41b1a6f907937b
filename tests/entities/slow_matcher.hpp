// SPDX-License-Identifier: Apache-2.0
// A matcher that is slow and plain: every span of words against every spelling of every form, as
// lexicons/README.md and form_spellings.hpp promise. The oracle of the tagger; it shares no code
// with it but the ends of sentences, which it takes as given.
#pragma once

#include <string>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// A sure form, in ASCII.
struct OracleForm {
    std::string text;
    CaseRule case_rule = CaseRule::smart;
    std::string id;
};

// `begin-end:id|id ` of each leftmost-longest match, with all entities that have a form there.
// Reads texts of ASCII letters, digits, `'s`, non-breaking spaces and other ASCII signs.
[[nodiscard]] std::string find_slowly(const std::vector<OracleForm>& forms,
                                      const TokenizedText& text);

}  // namespace onoma
