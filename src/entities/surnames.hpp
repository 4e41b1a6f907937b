// SPDX-License-Identifier: Apache-2.0
// Surnames: who is meant by one, and when it is only a word.
#pragma once

#include <vector>

#include "base/word_list.hpp"
#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// A surname that is also a word, a month or a short form: `May`, `Page`, `Gates`, `Ive`.

// Reads one text.
class SurnameSense {
public:
    SurnameSense(const TokenizedText& text, const CapitalWords& words)
        : text_(text), words_(words) {}

    // False where the one word at `piece` rather is what it means else: `may` the month, `page`
    // with its number, `brown` of bears. `full_name` is a piece of the surname within the full
    // name.
    [[nodiscard]] bool is_surname(std::uint32_t piece, std::uint32_t full_name) const;

    // What follows the word at `piece` is said of people and firms: "Cook left", but "Cook the
    // rice".
    [[nodiscard]] bool goes_on_as_actor(std::uint32_t piece) const;

private:
    [[nodiscard]] bool is_in_capitals(std::uint32_t piece) const;
    [[nodiscard]] bool is_short_form(std::uint32_t piece, std::uint32_t full_name) const;
    [[nodiscard]] bool is_after_title(std::uint32_t piece) const;
    [[nodiscard]] bool is_date(std::uint32_t piece) const;
    [[nodiscard]] bool is_after(std::uint32_t piece, const ShortWordList& words) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
};

// A surname alone is the person whose full name the document has.

// Appends to `names` a candidate for each surname of the persons among the `standing` ones (by
// position, of `names`). With several persons of one surname it is the nearest before; before all
// of them it is nobody, unless only one person has it. Where several share a surname their given
// names are used alone too, as news does to tell them apart.
void find_surnames(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                   const CapitalWords& words, const std::vector<ProvisionalEntity>& provisional,
                   const std::vector<std::size_t>& standing, std::vector<Candidate>& names);

}  // namespace onoma
