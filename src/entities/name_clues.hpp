// SPDX-License-Identifier: Apache-2.0
// What stands in and around an unlisted name and tells whether it is a person, a company, a model
// ...
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/named_pieces.hpp"
#include "onoma/entities/tagger.hpp"

namespace onoma {

// A set of clues; bit by bit, see UnlistedName::clues.
class ClueSet {
public:
    void add(Clue clue) { bits_ |= 1U << static_cast<unsigned>(clue); }
    [[nodiscard]] std::uint32_t bits() const { return bits_; }

private:
    std::uint32_t bits_ = 0;
};

// Reads one text. Cost of a call: a few words around the name.
class NameClues {
public:
    NameClues(const TokenizedText& text, const CapitalWords& words, const Lexicon& lexicon,
              const NamedPieces& named);

    // `name` stands at `whole`, which may have a legal form after the name.
    [[nodiscard]] ClueSet find(PieceRange name, PieceRange whole) const;

private:
    void read_name(PieceRange name, ClueSet& clues) const;
    void read_before(PieceRange name, ClueSet& clues) const;
    void read_owner(PieceRange name, ClueSet& clues) const;
    void read_after(PieceRange whole, ClueSet& clues) const;
    void read_verb(PieceRange whole, ClueSet& clues) const;
    void read_possession(std::uint32_t after, ClueSet& clues) const;
    void read_apposition(std::uint32_t first, ClueSet& clues) const;
    void read_relative_clause(std::uint32_t first, ClueSet& clues) const;
    void add_kind(std::uint32_t piece, ClueSet& clues) const;
    void add_maker(PieceRange name, ClueSet& clues) const;

    [[nodiscard]] bool follows(std::uint32_t left, std::uint32_t right) const;
    [[nodiscard]] bool is_word(std::uint32_t piece, std::string_view word) const {
        return piece < words_.size() && words_.folded(piece) == word;
    }

    const TokenizedText& text_;
    const CapitalWords& words_;
    const Lexicon& lexicon_;
    const NamedPieces& named_;
    std::vector<bool> about_models_;  // by sentence
};

}  // namespace onoma
