// SPDX-License-Identifier: Apache-2.0
// A number with what it is measured in, and two of them that are a range.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "figures/currency.hpp"
#include "figures/number.hpp"
#include "figures/reading.hpp"
#include "figures/unit.hpp"

namespace onoma {

// One end of a range, or the whole: "$5 million", "20 km", "20".
struct Term {
    std::size_t begin = 0;  // lexemes [begin, end)
    std::size_t end = 0;
    Number number;
    std::optional<Currency> currency;
    std::optional<Unit> unit;
};

// The term at `begin`; after a sign of money letters are magnitudes. Nothing where a word that may
// belong to the number was not understood.
[[nodiscard]] std::optional<Term> read_term(const Sentence& sentence, std::size_t begin,
                                            Start start = Start::of_word,
                                            Letters letters = Letters::are_units);

// Currency, unit and magnitude of one end hold for the other: "$1 to $2 billion".
struct Range {
    Term first;
    Term second;
    // "rose from 5 to 7 percent": two figures, before and after, of which `first` is complete.
    bool is_movement = false;
};

[[nodiscard]] std::optional<Range> read_range(const Sentence& sentence, const Term& first);

// "$900 to 1.2 billion": a sum without magnitude beside a number with one, which may be meant for
// both and no range was made of.
[[nodiscard]] bool may_share_magnitude(const Sentence& sentence, const Term& term);

// Gives a sum without magnitude that of the last one in a list: "$5, $6 or $7 billion". False where
// it is not sure that it has it.
[[nodiscard]] bool share_magnitude_of_list(const Sentence& sentence, Term& term);

// Gives a bare number the unit of the last one in a list: "45 and 50 mg", "20, 25 and 30 percent".
void share_unit_of_list(const Sentence& sentence, Term& term);

// A reading of `term` alone.
[[nodiscard]] Reading reading_of(const Term& term, FigureKind kind, std::string_view unit);

// Makes `reading` reach from `first` to `second`, whichever is larger.
void set_ends(Reading& reading, double first, double second, std::size_t end);

// Counts: "3,200 people", "a 20-member panel". `first` has neither currency nor unit.
[[nodiscard]] std::optional<Reading> read_count(const Sentence& sentence, const Term& first);

// A word before the number makes a name of it: "Boeing 737 jets", "Fortune 500 firms".
[[nodiscard]] bool is_named_by_word_before(const Sentence& sentence, std::size_t begin);

// Four digits that may be a year, which no word makes one.
[[nodiscard]] bool is_year_like(const Sentence& sentence, const Number& number);

constexpr double least_counted_in_words = 13;  // below, only units of time, money or measure

}  // namespace onoma
