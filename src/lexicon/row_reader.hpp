// SPDX-License-Identifier: Apache-2.0
// Rows of lexicon files -> LexiconDraft. The format is told in lexicons/README.md.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon_draft.hpp"
#include "lexicon/tsv.hpp"

namespace onoma {

// What is wrong with the header of the file `name`; without it no row can be read.
[[nodiscard]] std::optional<LexiconFinding> fault_of_header(const TsvReader& reader,
                                                            std::string_view name);

// Reads one file into `draft`, which views `text` from then on; `name` stands for the file in
// messages, and its stem for the type. A bad line is omitted and added to `problems`. Throws
// Error when the header lacks `id` or `name`.
void read_rows(std::string_view text, std::string_view name, LexiconDraft& draft,
               std::vector<LexiconFinding>& problems);

}  // namespace onoma
