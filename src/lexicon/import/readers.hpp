// SPDX-License-Identifier: Apache-2.0
// One reader for each format, each in a file of its own: the lines of `input` become entities, and
// what cannot be carried over is told to `input`.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "lexicon/import/import_input.hpp"
#include "onoma/lexicon/lexicon_import.hpp"

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

// Which format a list has: by its extension where that says it, else by its first lines.

// Nothing when the text is JSON of an unknown shape; a text without any sign of a format is a list
// of names. `beginning` may end anywhere.
[[nodiscard]] std::optional<ImportFormat> detect_format(std::string_view beginning,
                                                        const std::filesystem::path& file);

// The first character that is not a space or line end; NUL when there is none.
[[nodiscard]] char first_character(std::string_view text);

}  // namespace onoma
