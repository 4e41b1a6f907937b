// SPDX-License-Identifier: Apache-2.0
// What is wrong or suspicious at one line of a lexicon: found while it is read, while it is linked
// to others, or by a check. docs/lexicon-tools.md documents the kinds.
#pragma once

#include <optional>
#include <string>

#include "onoma/lexicon/lexicon_place.hpp"

namespace onoma {

struct LexiconFinding {
    LexiconPlace place;                      // the file as it was given
    std::string kind;                        // such as `clash`; stays the same between versions
    std::string expected;                    // what should stand there
    std::string found;                       // what does
    std::optional<LexiconPlace> other = {};  // the line it does not go together with
};

// `file:line: expected X, found Y`. May hold any characters of the lexicon, as may the next one.
[[nodiscard]] std::string message_of(const LexiconFinding& finding);

// `file:line: [kind] expected X, found Y`.
[[nodiscard]] std::string message_with_kind(const LexiconFinding& finding);

}  // namespace onoma
