// SPDX-License-Identifier: Apache-2.0
// Mentions in the formats of other programs for named entities, document by document.
#pragma once

#include <iosfwd>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// CoNLL-2003: `token -X- -X- B-ORG`, tags in IOB2, an empty line behind each sentence, and each
// document behind a line -DOCSTART-. A token that a name covers in part is cut: `Nvidia`, `'s`.
void write_conll(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon);

// One JSON line as spaCy's Doc.to_json() and training data have it: `text`, and `ents` with `start`
// and `end` in code points, `label` and `kb_id` (empty when undecided); `meta` tells the document.
void write_spacy(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon);

}  // namespace onoma
