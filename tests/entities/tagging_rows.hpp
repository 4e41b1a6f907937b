// SPDX-License-Identifier: Apache-2.0
// Tables of tagging: a row is a text with the mentions that must be found in it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// `lexicon` is empty for the lexicon of newsroom.tsv, or lists entries of its own, one a line:
//
//   company orange; name=Orange SA; weak=Orange; not=Orange County
//   ^ type  ^ id    ^ any columns of lexicons/README.md
//
// `expected` lists the mentions by position, then the roles, as `surface=id; surface=id`:
//
//   Amodei=dario-amodei             a mention
//   Jordan=jordan-a|jordan-b        undecided: the ids in alphabetical order
//   GPT-7=~gpt-7<gpt                an entity that no lexicon lists, and its parent
//   [CEO of Apple]=tim-cook         a role
//
// White space inside a surface counts as written.
struct Row {
    std::string_view name;
    std::string_view text;
    std::string_view expected;
    std::string_view lexicon = {};
    std::string_view date = {};  // of the document, `YYYY-MM-DD`
};

// Checks each row, and of each mention that it is in order, in bounds and apart from the others.
void run_rows(std::initializer_list<Row> rows);

// What `run_rows` compares with Row::expected.
[[nodiscard]] std::string tag_as_row(const Lexicon& lexicon, std::string_view text,
                                     std::string_view date = {});

// tests/entities/newsroom.tsv with newsroom_evidence.tsv, read once.
[[nodiscard]] const Lexicon& newsroom();

// The entries of Row::lexicon as a lexicon.
[[nodiscard]] Lexicon parse_entries(std::string_view entries);

}  // namespace onoma
