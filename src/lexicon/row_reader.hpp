// SPDX-License-Identifier: Apache-2.0
// Rows of lexicon files -> LexiconDraft. The format is told in lexicons/README.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon_draft.hpp"
#include "lexicon/tsv.hpp"

namespace onoma {

// What is wrong with the header of the file `name`; without it no row can be read.
[[nodiscard]] std::optional<LexiconFinding> fault_of_header(const TsvReader& reader,
                                                            std::string_view name);

// What is wrong with the cells of a row, whatever they mean: too many, or other bytes than UTF-8.
struct CellFault {
    std::string expected;
    std::string found;
};
[[nodiscard]] std::optional<CellFault> fault_of_cells(const TsvRow& row);

// Reads one file into `draft`, which views `text` from then on; `name` stands for the file in
// messages, and its stem for the type. A bad line is omitted and added to `problems`. Throws
// Error when the header lacks `id` or `name`, and is no other that a lexicon may have.
void read_rows(std::string_view text, std::string_view name, LexiconDraft& draft,
               std::vector<LexiconFinding>& problems);

// The same for the rows of a table of words, which is the file numbered `file`.
void read_word_rows(TsvReader& reader, std::uint32_t file, LexiconDraft& draft,
                    std::vector<LexiconFinding>& problems);

// The words of a draft as such a table, empty without any: what a compiled lexicon has of them.
[[nodiscard]] std::string text_of_words(const LexiconDraft& draft);

}  // namespace onoma
