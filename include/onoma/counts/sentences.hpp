// SPDX-License-Identifier: Apache-2.0
// The sentences that count as units of statistics.
#pragma once

#include <vector>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Which of `text.sentences` hold a word or a number. The others are the empty lines between
// paragraphs, which Unicode's sentence boundaries cover as well: as units they would make
// everything in an article with many paragraphs look rarer than it is. Cost: linear.
[[nodiscard]] std::vector<bool> sentences_with_words(const TokenizedText& text);

}  // namespace onoma
