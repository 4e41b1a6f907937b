// SPDX-License-Identifier: Apache-2.0
// Frames that only AI models' names stand in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Reads one text. `covered` says which pieces sure names hold already, and may grow between calls.
class ModelFrames {
public:
    ModelFrames(const TokenizedText& text, const CapitalWords& words, const Lexicon& lexicon,
                const std::vector<bool>& covered);

    // The name that begins with piece `begin`, with its version, if a frame makes it a model's.
    [[nodiscard]] std::optional<PieceRange> model_at(std::uint32_t begin) const;

private:
    [[nodiscard]] PieceRange name_at(std::uint32_t begin) const;
    [[nodiscard]] bool is_name_part(std::uint32_t piece) const;
    [[nodiscard]] std::uint32_t end_of_kind(std::uint32_t begin, std::uint32_t most_words) const;
    [[nodiscard]] bool has_kind_after(PieceRange name) const;
    [[nodiscard]] bool has_apposition(PieceRange name) const;
    [[nodiscard]] bool is_called(PieceRange name) const;
    [[nodiscard]] bool is_after_owner(std::uint32_t begin) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
    const Lexicon& lexicon_;
    const std::vector<bool>& covered_;
    std::vector<bool> tells_of_models_;  // by sentence
};

}  // namespace onoma
