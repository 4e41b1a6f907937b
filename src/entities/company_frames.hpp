// SPDX-License-Identifier: Apache-2.0
// Frames that only companies' names stand in.
#pragma once

#include <optional>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Reads one text. `covered` says which pieces sure names hold already, and may grow between calls.
class CompanyFrames {
public:
    CompanyFrames(const CapitalWords& words, const Lexicon& lexicon,
                  const std::vector<bool>& covered)
        : words_(words), lexicon_(lexicon), covered_(covered) {}

    // The name that begins with piece `begin`, with its legal form, if a frame makes it a
    // company's.
    [[nodiscard]] std::optional<PieceRange> company_at(std::uint32_t begin) const;

private:
    [[nodiscard]] std::optional<PieceRange> firm_at(std::uint32_t begin) const;
    [[nodiscard]] bool goes_on_as_firm(std::uint32_t piece) const;
    [[nodiscard]] bool has_symbol_at(std::uint32_t piece) const;
    [[nodiscard]] bool opens_sentence(std::uint32_t piece) const;
    [[nodiscard]] bool is_inside_run(std::uint32_t begin) const;
    [[nodiscard]] PieceRange capital_run_at(std::uint32_t begin) const;
    [[nodiscard]] bool is_free(PieceRange pieces) const;
    [[nodiscard]] bool has_company_ending(PieceRange name) const;
    [[nodiscard]] bool holds_common_word(PieceRange name) const;
    [[nodiscard]] bool has_company_word_before(PieceRange name) const;

    const CapitalWords& words_;
    const Lexicon& lexicon_;
    const std::vector<bool>& covered_;
};

}  // namespace onoma
