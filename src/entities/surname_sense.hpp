// SPDX-License-Identifier: Apache-2.0
// A surname that is also a word, a month or a short form: `May`, `Page`, `Gates`, `Ive`.
#pragma once

#include "entities/capital_words.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

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
    [[nodiscard]] bool is_after(std::uint32_t piece, std::string_view words) const;

    const TokenizedText& text_;
    const CapitalWords& words_;
};

}  // namespace onoma
