// SPDX-License-Identifier: Apache-2.0
// One row of a lexicon as the checks see it: its cells, the entity it became, its forms spelled.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/form_spellings.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// One form as the row writes it.
struct RowForm {
    std::string text;  // in normalization form C, as the lexicon keeps it
    FormUse use = FormUse::name;
    std::vector<Spelling>
        spellings;  // the first is as written; empty when there is nothing to find

    [[nodiscard]] bool is_sure() const { return use == FormUse::name || use == FormUse::alias; }
    [[nodiscard]] bool is_weak() const { return use == FormUse::weak; }
};

// Valid while the text of the file and the lexicon are.
struct CheckedRow {
    const TsvRow& cells;
    const Lexicon& lexicon;
    LexiconLine line;
    EntityId entity;
    CaseRule case_rule = CaseRule::smart;
    std::vector<RowForm> forms;  // names, aliases, weak forms and blockers, in this order
};

// Nothing for a row that the builder refused. `speller` is only scratch memory.
[[nodiscard]] std::optional<CheckedRow> make_checked_row(const TsvRow& cells,
                                                         const Lexicon& lexicon, LexiconLine line,
                                                         FormSpeller& speller);

}  // namespace onoma
