// SPDX-License-Identifier: Apache-2.0
// Rows of a document -> a tagged document that counts as the one they were made from.
#pragma once

#include "onoma/analysis/analyze.hpp"
#include "store/document_rows.hpp"

namespace onoma {

// Fills `tagged` with what counts are made of: mentions, words, sentences, fingerprint. Its text is
// only what undecided mentions need. Throws Error, with the reason alone, for an entity that the
// lexicon does not have. REQUIRES: `tagged` is new, the rows were made with `lexicon`.
void restore(const DocumentRows& rows, const Lexicon& lexicon, TaggedDocument& tagged);

}  // namespace onoma
