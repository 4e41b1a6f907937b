// SPDX-License-Identifier: Apache-2.0
// Frames that only names of people, of companies, and of AI models stand in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// A name in a frame.
struct FramedPieces {
    PieceRange name;
    PieceRange words;  // that make a name of it
};

// People. Reads one text. `covered` says which pieces sure names hold already, and may grow between
// calls.
class PersonFrames {
public:
    PersonFrames(const CapitalWords& words, const std::vector<bool>& covered);

    // The full name that begins with piece `begin`, if a frame makes it a person's.
    [[nodiscard]] std::optional<FramedPieces> person_at(std::uint32_t begin) const;

private:
    using Found = std::optional<std::uint32_t>;  // a piece that makes a name of others

    [[nodiscard]] std::optional<PieceRange> full_name_at(std::uint32_t begin) const;
    [[nodiscard]] PieceRange with_article(PieceRange name) const;
    [[nodiscard]] Found find_presentation(PieceRange name, bool has_given_name) const;
    [[nodiscard]] bool is_ship(std::uint32_t begin) const;
    [[nodiscard]] bool is_counted(std::uint32_t begin) const;
    [[nodiscard]] bool is_first_of_partners(PieceRange name) const;
    [[nodiscard]] bool begins_with_family_name(PieceRange name) const;
    [[nodiscard]] bool has_inner_particle(PieceRange name) const;
    [[nodiscard]] Found find_surname_elsewhere(PieceRange name) const;
    void learn_titled_surname(std::uint32_t title);
    [[nodiscard]] bool is_speaking_surname(std::uint32_t piece) const;
    void forget_common_words();
    [[nodiscard]] bool is_title(std::uint32_t piece) const;
    [[nodiscard]] bool is_second_syllable(std::uint32_t begin, std::uint32_t piece) const;
    [[nodiscard]] bool ends_as_no_person(PieceRange name, bool has_given_name) const;
    [[nodiscard]] bool is_inside_longer_run(std::uint32_t begin) const;
    [[nodiscard]] Found end_of_title(std::uint32_t piece) const;
    [[nodiscard]] Found title_up_to(std::uint32_t piece) const;
    [[nodiscard]] bool has_syllables_after(std::uint32_t family_name) const;
    [[nodiscard]] bool goes_on(PieceRange name, bool is_full) const;
    [[nodiscard]] Found find_role_before(PieceRange name) const;
    [[nodiscard]] bool names_somebody(std::uint32_t piece) const;
    [[nodiscard]] bool is_written_title(std::uint32_t begin) const;
    [[nodiscard]] Found find_role_after(PieceRange name) const;
    [[nodiscard]] Found find_age_after(PieceRange name) const;
    [[nodiscard]] Found find_age_before(PieceRange name) const;
    [[nodiscard]] Found find_persons_beside(PieceRange name) const;
    [[nodiscard]] Found find_speech(PieceRange name) const;
    [[nodiscard]] Found find_speech_with_apposition(PieceRange name) const;
    [[nodiscard]] Found find_byline(PieceRange name) const;
    [[nodiscard]] Found find_credit(PieceRange name) const;

    const CapitalWords& words_;
    const std::vector<bool>& covered_;
    // Folded; and the piece that makes a surname of them.
    std::unordered_map<std::string_view, std::uint32_t> titled_surnames_;
    std::unordered_map<std::string_view, std::uint32_t> speaking_surnames_;
};

// The same for companies.
class CompanyFrames {
public:
    // `held`: the same but for places, which firms are called after.
    CompanyFrames(const CapitalWords& words, const std::vector<bool>& covered,
                  const std::vector<bool>& held)
        : words_(words), covered_(covered), held_(held) {}

    // The name that begins with piece `begin`, with its legal form, if a frame makes it a
    // company's.
    [[nodiscard]] std::optional<FramedPieces> company_at(std::uint32_t begin) const;

private:
    [[nodiscard]] std::optional<PieceRange> firm_at(std::uint32_t begin) const;
    [[nodiscard]] bool goes_on_as_firm(std::uint32_t piece) const;
    [[nodiscard]] bool has_symbol_at(std::uint32_t piece) const;
    [[nodiscard]] bool opens_sentence(std::uint32_t piece) const;
    [[nodiscard]] bool is_only_opening(std::uint32_t piece) const;
    [[nodiscard]] PieceRange with_acronym(PieceRange name) const;
    [[nodiscard]] bool has_trade(PieceRange name) const;
    [[nodiscard]] std::uint32_t begin_of_list(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> word_before_list(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> firms_before(std::uint32_t first) const;
    [[nodiscard]] bool is_inside_run(std::uint32_t begin) const;
    [[nodiscard]] PieceRange capital_run_at(std::uint32_t begin) const;
    [[nodiscard]] static bool is_free(PieceRange pieces, const std::vector<bool>& covered);
    [[nodiscard]] bool has_company_ending(PieceRange name) const;
    [[nodiscard]] bool holds_common_word(PieceRange name) const;
    [[nodiscard]] bool has_company_word_before(PieceRange name) const;
    [[nodiscard]] bool is_maker_of_ai(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> funding_before(std::uint32_t first) const;
    [[nodiscard]] bool tells_of_funding(std::uint32_t piece) const;

    const CapitalWords& words_;
    const std::vector<bool>& covered_;
    const std::vector<bool>& held_;
};

// The same for AI models.
class ModelFrames {
public:
    ModelFrames(const TokenizedText& text, const CapitalWords& words,
                const std::vector<bool>& covered);

    // A listed model, or one that a frame made, stands there.
    void note_model(PieceRange pieces);

    // The name that begins with piece `begin`, with its version, if a frame makes it a model's.
    [[nodiscard]] std::optional<FramedPieces> model_at(std::uint32_t begin) const;

private:
    [[nodiscard]] bool is_apposed_to_kind(PieceRange name) const;
    [[nodiscard]] bool follows_kind(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> peer_of(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> model_compared_with(PieceRange name) const;
    [[nodiscard]] bool has_number(PieceRange name) const;
    [[nodiscard]] PieceRange name_at(std::uint32_t begin) const;
    [[nodiscard]] bool is_name_part(std::uint32_t piece) const;
    [[nodiscard]] std::uint32_t end_of_kind(std::uint32_t begin, std::uint32_t most_words) const;
    [[nodiscard]] std::uint32_t end_of_kind_after(PieceRange name) const;
    [[nodiscard]] std::uint32_t end_of_apposition(PieceRange name) const;
    [[nodiscard]] bool is_called(PieceRange name) const;
    [[nodiscard]] bool is_after_owner(std::uint32_t begin) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
    const std::vector<bool>& covered_;
    std::vector<bool> tells_of_models_;  // by sentence
    std::vector<bool> is_model_;         // by piece
    bool is_of_ai_ = false;
    bool names_models_ = false;  // up to here
};

}  // namespace onoma
