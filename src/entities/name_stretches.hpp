// SPDX-License-Identifier: Apache-2.0
// Stretches of a text that are spelled as names are: capitalized words in a row, camel case, words
// with numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

struct NameStretch {
    PieceRange name;          // without a legal form
    PieceRange whole;         // with it
    std::uint32_t words = 0;  // of the name
    Standing standing = Standing::sure;
    bool has_version = false;
    bool opens_sentence = false;  // one word whose capital may be the sentence's
};

// Words that are spelled as names are: with a capital, in camel case, or letters with a number.
// Reads one text, outside of pieces that are `taken` and of addresses.
class NameWords {
public:
    NameWords(const TokenizedText& text, const CapitalWords& words, const std::vector<bool>& taken);

    // Behind the word that begins with piece `begin`, or `begin` when no such word does.
    [[nodiscard]] std::uint32_t end_of(std::uint32_t begin) const;

    // `iPhone`, `OpenAI`
    [[nodiscard]] bool has_inner_capital(std::uint32_t piece) const;

private:
    [[nodiscard]] std::uint32_t joined_end(std::uint32_t begin) const;
    [[nodiscard]] bool is_spelled_as_name(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] bool is_lettered_number(std::uint32_t begin, std::uint32_t end) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
    const std::vector<bool>& taken_;
    std::vector<bool> in_address_;  // by piece
};

// Reads one text from left to right; pieces that are `taken` by known names end a stretch.
//
//   Then CEO Jane Doe of Exampla Robotics, Inc. presented the Bank of Utopia's Exa-5 and iExa.
//            ~~~~~~~~    ~~~~~~~~~~~~~~~~                     ~~~~~~~~~~~~~~   ~~~~~     ~~~~
class NameStretchReader {
public:
    NameStretchReader(const TokenizedText& text, const CapitalWords& words,
                      const std::vector<bool>& taken);

    // By position; stretches of nothing but words that name nothing (`AI`, `French`, `Monday`) are
    // left out.
    [[nodiscard]] std::vector<NameStretch> read() const;

    // The word stands in small letters somewhere in the text.
    [[nodiscard]] bool is_lower_too(std::uint32_t piece) const {
        return lower_words_.contains(words_.folded(piece));
    }

private:
    // A stretch while it is being read: its words, the last of which may be a version.
    struct Draft {
        std::vector<PieceRange> words;
        std::uint32_t end = 0;
        bool has_version = false;
    };

    [[nodiscard]] Draft read_draft(std::uint32_t begin) const;
    [[nodiscard]] std::optional<std::uint32_t> next_word(const Draft& draft) const;
    [[nodiscard]] std::optional<std::uint32_t> after_joining_words(const Draft& draft) const;
    void add_version(Draft& draft) const;
    [[nodiscard]] bool counts_things(std::uint32_t piece) const;
    [[nodiscard]] bool begins_clause(std::uint32_t piece) const;
    [[nodiscard]] bool in_heading(std::uint32_t piece) const;
    void strip(Draft& draft) const;
    [[nodiscard]] bool leads_only(const std::vector<PieceRange>& words, std::size_t index) const;
    [[nodiscard]] bool names_nothing(const std::vector<PieceRange>& words) const;
    [[nodiscard]] bool is_common(PieceRange word) const;
    [[nodiscard]] Standing standing_of(const Draft& draft) const;
    [[nodiscard]] bool is_first_of_initials(std::uint32_t piece) const;
    [[nodiscard]] std::uint32_t legal_form_end(std::uint32_t begin) const;
    [[nodiscard]] PieceRange with_legal_form(PieceRange name) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
    const std::vector<bool>& taken_;
    NameWords name_words_;
    std::unordered_set<std::string_view> lower_words_;
    std::vector<bool> heading_;  // by sentence
};

}  // namespace onoma
