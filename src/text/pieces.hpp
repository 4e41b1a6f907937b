// SPDX-License-Identifier: Apache-2.0
// Tokens -> pieces: the one place that decides which spellings of a name are the same.
#pragma once

#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Fills `result.pieces` and `result.folded` from its text, tokens and sentences.
void cut_pieces(TokenizedText& result);

}  // namespace onoma
