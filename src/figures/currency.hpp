// SPDX-License-Identifier: Apache-2.0
// Signs, codes and words of currencies -> ISO 4217.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/lexeme.hpp"
#include "figures/number.hpp"

namespace onoma {

// A land by a word for it, and the code of one of the world's dollars, francs, crowns: by the first
// letters of the word.
struct Land {
    std::string_view land;
    std::string_view word;
    std::string_view code;
};

struct Currency {
    std::string_view code;
    std::size_t begin = 0;  // lexemes [begin, end)
    std::size_t end = 0;
    double factor = 1;          // of a cent: 0.01
    bool is_bare_sign = false;  // "$": a code after the sum may say whose
    bool is_letter = false;     // "R": also of names
};

// The lands that a document names, which say whose francs, pesos and kroner it means. Looked for
// when first asked, once for a document.
class NamedLands {
public:
    void reset(const TokenizedText& text);

    // The code of an ambiguous word of money, or nothing where no land or more than one is named.
    [[nodiscard]] std::string_view code_of(std::string_view word) const;

    // Whose dollars "$" are: where "$US5" tells those of America apart, Australia's, as its papers
    // write so.
    [[nodiscard]] std::string_view code_of_dollar() const;

private:
    const TokenizedText* text_ = nullptr;
    mutable std::string_view dollar_;  // empty before it is asked
    mutable std::vector<bool> named_;  // by place in the list of lands; empty before it is asked
};

// "$", "US$", "USD", "Rs.", "$US" at `begin`, in front of a number. Nothing for signs of which
// letters before say that they are some other currency's ("Q$").
[[nodiscard]] std::optional<Currency> currency_before(const Sentence& sentence, std::size_t begin);

// "CAD", "(AUD)", "Canadian" at `end`, after "$8m": what `currency` is in truth.
[[nodiscard]] std::optional<Currency> currency_after_sum(const Sentence& sentence, std::size_t end,
                                                         const Currency& currency);

// "dollars", "Hong Kong dollars", "EUR", "€", "cents", "p" at `begin`, after a number. `value` is
// that number's: what "won" and "pounds" mean may hang on it.
[[nodiscard]] std::optional<Currency> currency_after(const Sentence& sentence, std::size_t begin,
                                                     double value, bool has_magnitude);

// Whether `number` after the sign is a sum: "R5 million", not "R1".
[[nodiscard]] bool is_sure_with(const Currency& currency, const Number& number);

// The code of a sign, of letters beside a dollar sign ("hk"), of a land's money ("canadian",
// "dollars"), and of words that are money right after their land only ("german", "marks"). Empty
// for others. Folded.
[[nodiscard]] std::string_view code_of_sign(std::string_view text);
[[nodiscard]] std::string_view code_of_letters(std::string_view letters);
[[nodiscard]] std::string_view code_of_land(std::string_view land, std::string_view word);
[[nodiscard]] std::string_view code_of_weak_word(std::string_view land, std::string_view word);
[[nodiscard]] std::span<const Land> lands_of_money();

// The same of an adjective after the word, as Romance languages have it: "dólares canadenses".
[[nodiscard]] std::string_view code_of_land_after(std::string_view word, std::string_view land);

// A sign of money at `at`, known or not.
[[nodiscard]] bool is_currency_sign(const Sentence& sentence, std::size_t at);

}  // namespace onoma
