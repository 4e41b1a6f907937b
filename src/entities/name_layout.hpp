// SPDX-License-Identifier: Apache-2.0
// Where in a text capitals tell nothing about names: addresses and headings.
#pragma once

#include <vector>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// By piece: inside a web or mail address, or behind `@`. Cost: linear.
[[nodiscard]] std::vector<bool> find_addresses(const TokenizedText& text);

// By sentence: few words, all longer ones capitalized, alone on its line and without the end of a
// sentence (`Related Articles`). Longer headings: CapitalWords::in_title_case.
[[nodiscard]] std::vector<bool> find_headings(const TokenizedText& text);

}  // namespace onoma
