// SPDX-License-Identifier: Apache-2.0
// Which names and forms a lexicon can hold.
#pragma once

#include <string_view>

#include "lexicon/form_spellings.hpp"

namespace onoma {

// Judges forms. Not thread-safe.
class FormJudge {
public:
    // Why `form` cannot stand in a lexicon (`a tab, line break or |`); empty when it can.
    // REQUIRES: well-formed UTF-8.
    [[nodiscard]] std::string_view fault_of(std::string_view form);

private:
    FormSpeller speller_;
};

// True for what is hard to tell from ordinary words: one word without a capital, or one or two
// letters.
[[nodiscard]] bool is_doubtful_form(std::string_view form);

}  // namespace onoma
