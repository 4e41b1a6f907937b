// SPDX-License-Identifier: Apache-2.0
// One tagged text -> the names in it that no lexicon lists, with what they were seen with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/byte_range.hpp"
#include "onoma/entities/mention.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// What stands in or beside a name and tells what it may be.
enum class Clue : std::uint8_t {
    role,              // CEO Jane Doe; Jane Doe, founder of Exampla
    given_name,        // Jane Doe: a common given name, or one of somebody listed
    age,               // Jane Doe, 41,
    who,               // Jane Doe, who left
    person_frame,      // another frame of the tagger that only persons stand in
    beside_person,     // in a list with listed persons
    of_company,        // Jane Doe of OpenAI
    says,              // Jane Doe said
    says_as_one_word,  // Exampla said; more often companies, since persons have full names
    legal_form,        // Exampla Inc.
    company_ending,    // Exampla Ventures, Exampla Systems
    company_word,      // the startup Exampla; Exampla, a chipmaker
    founded,           // Exampla was founded; co-founded Exampla; Exampla, based in
    officer,           // Exampla's chief executive
    owned,             // shares of Exampla, employees at Exampla
    company_verb,      // Exampla raised, Exampla which acquired
    company_frame,     // another frame of the tagger that only companies stand in
    beside_company,    // in a list with listed companies
    version,           // Exa-5, Exa 3.5, XR7
    model_word,        // a model called Exa, the Exa chatbot
    maker_of_model,    // OpenAI's Exa, in a sentence about models
    family,            // a version of a listed family of models
    beside_model,      // in a list with listed models
    product_word,      // the app Exa, the Exa chip
    maker_of_product,  // Google's Exa; the Google Exa
    beside_product,    // in a list with listed products
    place_name,        // a well-known place, or Exampla River
    in_place,          // in Exampla
    institution_word,  // University of Exampla
    event_word,        // Exampla Summit, Exampla Act
};
inline constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::event_word) + 1;

// In words, for people: "a role", "a verb of saying".
[[nodiscard]] std::string_view to_string(Clue clue);

// How sure it is that the capital is the name's own.
enum class Standing : std::uint8_t {
    sure,      // inside a sentence, or spelled as only names are (OpenAI, XR7)
    likely,    // several capitalized words, the first of which begins a sentence
    doubtful,  // one word that begins a sentence, or a headline: a name only if seen elsewhere
};
inline constexpr std::size_t standing_count = 3;

struct UnlistedName {
    std::string name;        // without legal form, white space as single spaces
    std::string whole;       // with its legal form, as the range has it
    ByteRange range;         // in the text
    std::uint32_t sentence;  // index into TokenizedText::sentences
    Standing standing = Standing::sure;
    std::uint32_t clues = 0;    // bit by bit, see has()
    bool is_part = false;       // a surname: `name` is the full name, `whole` what stands there
    bool is_lower_too = false;  // the same word stands in the text in small letters
    std::string parent;         // of a version of a listed family: its id
    [[nodiscard]] bool has(Clue clue) const { return (clues >> static_cast<unsigned>(clue) & 1U); }
};

// Finds names by their capitals, camel case or digits, outside of what the tagger found; by
// position. REQUIRES: `tagged` is of `text`, by the same lexicon, with mentions of every type and
// with losers: a weak form that nothing supports is known to the lexicon and no new name. Cost:
// linear in the pieces of the text.
[[nodiscard]] std::vector<UnlistedName> find_unlisted_names(const Lexicon& lexicon,
                                                            const TokenizedText& text,
                                                            const TaggedText& tagged);

}  // namespace onoma
