// SPDX-License-Identifier: Apache-2.0
// When two spellings stand for the same words of a text.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/check/checked_row.hpp"

namespace onoma {

// Equal for spellings that the same text is found by, capitals aside; with CaseRule::exact
// letters too.
[[nodiscard]] std::string key_of(const RowForm& form, const Spelling& spelling, CaseRule case_rule);

// `text` folded, with one space between words.
[[nodiscard]] std::string folded_key(std::string_view text);

// Each capital that `wide` asks for, `narrow` asks for too. REQUIRES: the same pieces.
[[nodiscard]] bool asks_no_more_capitals(const Spelling& wide, const Spelling& narrow);

}  // namespace onoma
