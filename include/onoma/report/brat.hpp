// SPDX-License-Identifier: Apache-2.0
// Mentions as brat's standoff files, which its annotation tool opens as a collection: for each
// document NAME.txt and NAME.ann, and one annotation.conf with the types.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <set>
#include <string>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// "000012-deepseek-shock": the number keeps the order of the documents and makes it unique, the
// rest is the last part of the document's id, as far as it is ASCII letters, digits and dashes.
[[nodiscard]] std::string brat_name(std::int64_t number, const Document& document);

// The text, U+FFFD where it is ill-formed.
void write_brat_text(std::ostream& out, const TaggedDocument& tagged);

// `T1<tab>company 0 6<tab>OpenAI` for each mention, places in code points; below it the entity as a
// note and, when it is decided, a reference to the lexicon's id. A mention that goes over a line
// end has a part for each line. Adds the types to `types`.
void write_brat_annotations(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon,
                            std::set<std::string>& types);

// annotation.conf
void write_brat_configuration(std::ostream& out, const std::set<std::string>& types);

}  // namespace onoma
