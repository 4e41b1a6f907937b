// SPDX-License-Identifier: Apache-2.0
// Mentions in the formats of other programs for named entities, document by document.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// The mentions of a document as such programs want them: apart from each other, by position, with
// places in code points.
struct NamedSpan {
    ByteRange range;
    std::size_t begin_char = 0;  // code points of the text with U+FFFD for what is ill-formed
    std::size_t end_char = 0;
    std::string type;  // as the lexicon has it
    std::string id;
    std::string name;
    bool is_undecided = false;  // others have the same claim
};

// Names that stand. Roles ("CEO of Anthropic") and candidates that lost are none.
[[nodiscard]] std::vector<NamedSpan> named_spans(const TaggedDocument& tagged,
                                                 const Lexicon& lexicon);

// The label of a type in CoNLL-2003 (ORG, PER, LOC); any other type in capitals: MODEL, PRODUCT.
[[nodiscard]] std::string conll_label(std::string_view type);

// The same with the labels of spaCy, where a person is PERSON.
[[nodiscard]] std::string spacy_label(std::string_view type);

// CoNLL-2003: `token -X- -X- B-ORG`, tags in IOB2, an empty line after each sentence, and each
// document after a line -DOCSTART-. A token that a name covers in part is cut: `Nvidia`, `'s`.
void write_conll(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon);

// One JSON line as spaCy's Doc.to_json() and training data have it: `text`, and `ents` with `start`
// and `end` in code points, `label` and `kb_id` (empty when undecided); `meta` tells the document.
void write_spacy(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon);

}  // namespace onoma
