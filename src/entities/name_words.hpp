// SPDX-License-Identifier: Apache-2.0
// Words that are spelled as names are: with a capital, in camel case, or letters with a number.
#pragma once

#include <cstdint>
#include <vector>

#include "entities/capital_words.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

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

}  // namespace onoma
