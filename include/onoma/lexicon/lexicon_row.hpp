// SPDX-License-Identifier: Apache-2.0
// Rows of a lexicon as its TSV has them, and the writer of that TSV. LexiconBuilder reads it.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "onoma/lexicon/entity.hpp"

namespace onoma {

// One line of a lexicon. The columns are told in lexicons/README.md.
// REQUIRES of every text: UTF-8 without tab or line break; without `|` where it is one of a list.
struct LexiconRow {
    std::string id;
    std::string name;
    std::string type;  // empty: the file's name says it
    std::vector<std::string> aliases;
    std::vector<std::string> weak;
    std::vector<std::string> evidence;
    CaseRule case_rule = CaseRule::smart;
    std::string parent;
    std::vector<std::string> tickers;
    std::vector<std::pair<std::string, std::string>> further_columns;  // header, cell
};

// Writes a header with the columns that some row uses, then the rows in their order; of no rows the
// header `id`, `name`. Further columns stand last, in the order in which the rows bring them.
void write_rows(std::ostream& out, std::span<const LexiconRow> rows);

}  // namespace onoma
