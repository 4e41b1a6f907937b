// SPDX-License-Identifier: Apache-2.0
// Forms -> their spellings, many at a time: the costly part of compiling a lexicon.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon_draft.hpp"

namespace onoma {

// One spelling of a form, without its pieces.
struct SpellingOfForm {
    std::uint32_t form = 0;  // index into LexiconDraft::forms
    std::uint32_t capitals = 0;
    bool without_diacritics = false;
    bool is_first_spelling = true;
};

// Calls take(spelling, pieces) for each spelling of each form, in order; a form that has none comes
// with no pieces. Uses all cores when there are many forms; `take` is called by one thread at a
// time.
using TakeSpelling =
    std::function<void(const SpellingOfForm&, std::span<const std::string_view> pieces)>;
void spell_forms(std::span<const DraftForm> forms, const TakeSpelling& take);

}  // namespace onoma
