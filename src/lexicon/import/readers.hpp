// SPDX-License-Identifier: Apache-2.0
// One reader for each format, each in a file of its own: the lines of `input` become entities, and
// what cannot be carried over is told to `input`.
#pragma once

#include "lexicon/import/import_input.hpp"

namespace onoma {

void read_spacy(ImportInput& input);
void read_gate(ImportInput& input);
void read_regexner(ImportInput& input);
void read_quanteda(ImportInput& input);
void read_flashtext(ImportInput& input);
void read_wikidata(ImportInput& input);
void read_csv(ImportInput& input);
void read_list(ImportInput& input);

// A word list of GATE: what its index says of it, or empty texts.
struct GateList {
    std::string type;
    std::string language;
};
void read_gate_list(ImportInput& input, const GateList& list);

}  // namespace onoma
