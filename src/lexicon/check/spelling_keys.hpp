// SPDX-License-Identifier: Apache-2.0
// When two spellings stand for the same words of a text.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/check/checked_row.hpp"

namespace onoma {

// Equal for pieces that the same text is found by, capitals aside; with CaseRule::exact
// letters too.
[[nodiscard]] std::string key_of(const RowForm& form, const std::vector<std::string>& pieces,
                                 CaseRule case_rule);

// `text` folded, with one space between words.
[[nodiscard]] std::string folded_key(std::string_view text);

}  // namespace onoma
