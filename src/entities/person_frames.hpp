// SPDX-License-Identifier: Apache-2.0
// Frames that only people's names stand in.
#pragma once

#include <optional>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"

namespace onoma {

// A name in a frame.
struct FramedPieces {
    PieceRange name;
    PieceRange words;  // that make a name of it
};

// Reads one text. `covered` says which pieces sure names hold already, and may grow between calls.
class PersonFrames {
public:
    PersonFrames(const CapitalWords& words, const std::vector<bool>& covered)
        : words_(words), covered_(covered) {}

    // The full name that begins with piece `begin`, if a frame makes it a person's.
    [[nodiscard]] std::optional<FramedPieces> person_at(std::uint32_t begin) const;

private:
    using Found = std::optional<std::uint32_t>;  // a piece that makes a name of others

    [[nodiscard]] std::optional<PieceRange> full_name_at(std::uint32_t begin) const;
    [[nodiscard]] Found find_presentation(PieceRange name, bool has_given_name) const;
    [[nodiscard]] bool is_ship(std::uint32_t begin) const;
    [[nodiscard]] bool is_title(std::uint32_t piece) const;
    [[nodiscard]] bool is_second_syllable(std::uint32_t begin, std::uint32_t piece) const;
    [[nodiscard]] bool ends_as_no_person(PieceRange name, bool has_given_name) const;
    [[nodiscard]] bool is_inside_longer_run(std::uint32_t begin) const;
    [[nodiscard]] bool goes_on(PieceRange name, bool is_full) const;
    [[nodiscard]] Found find_role_before(PieceRange name) const;
    [[nodiscard]] bool names_somebody(std::uint32_t piece) const;
    [[nodiscard]] bool is_written_title(std::uint32_t begin) const;
    [[nodiscard]] Found find_role_after(PieceRange name) const;
    [[nodiscard]] Found find_speech(PieceRange name) const;
    [[nodiscard]] Found find_speech_with_apposition(PieceRange name) const;
    [[nodiscard]] Found find_byline(PieceRange name) const;
    [[nodiscard]] Found find_credit(PieceRange name) const;

    const CapitalWords& words_;
    const std::vector<bool>& covered_;
};

}  // namespace onoma
