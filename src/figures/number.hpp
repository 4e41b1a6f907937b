// SPDX-License-Identifier: Apache-2.0
// A number as it is written, in digits or in words, with its magnitude: 34.6 million, two dozen,
// half a billion, hundreds of thousands, a few $10M's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "figures/lexeme.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

struct Number {
    std::size_t begin = 0;  // lexemes [begin, end)
    std::size_t end = 0;
    double value = 0;
    double written = 0;          // before the magnitude: 34.6
    Bound bound = Bound::equal;  // of words within it: a couple, 20-odd billion, 2.4 ± 0.1
    bool is_open = false;        // only the lower end is told: millions, a few thousand
    bool is_spelled = false;     // in words, but for the magnitude
    bool is_plain = false;       // digits alone: no separator, decimals, magnitude or sign
    bool has_magnitude = false;
    bool has_short_magnitude = false;  // of letters: 10M
    bool is_grouped = false;
    bool is_article = false;  // "a million": no counting word before the magnitude
    double magnitude = 1;
};

// Whether letters glued to digits ("5m") are a magnitude: they are for money.
enum class Letters : std::uint8_t { are_magnitudes, are_units };

// Whether the number may stand after a hyphen, as the second one of a range does.
enum class Start : std::uint8_t { of_word, after_sign };

// The number that begins at `begin`. Nothing for digits that are a code, a version, glued to
// something else or the end of another number.
[[nodiscard]] std::optional<Number> read_number(const Sentence& sentence, std::size_t begin,
                                                Letters letters, Start start = Start::of_word);

// Words only: "two hundred and five thousand". Part of read_number, apart for its test.
[[nodiscard]] std::optional<Number> read_spelled_number(const Sentence& sentence,
                                                        std::size_t begin);

// Adds the decimals of "two point five".
void take_spelled_decimals(const Sentence& sentence, Number& number);

// A part of one: "half", "a quarter", "one-tenth", "three quarters".
struct Part {
    double value = 0;
    std::size_t end = 0;  // lexemes after it
};

[[nodiscard]] std::optional<Part> part_in_words(const Sentence& sentence, std::size_t begin);

// "half a million", "three-tenths of a percentage point", "1/2 mile": a part with what it is a part
// of, which ends the number where it is a magnitude.
[[nodiscard]] std::optional<Number> read_fraction(const Sentence& sentence, std::size_t begin);

// Adds the part after whole digits: "2½", "5-1/2".
void add_fraction(const Sentence& sentence, Number& number);

// Lengthens `number` by "million", "hundred thousand", "-odd billion" after it.
void take_magnitude(const Sentence& sentence, Number& number);

// Lengthens `number` by words that hedge it and that a unit may follow: "20 or so", "5-plus". False
// where there are none.
bool take_hedge(const Sentence& sentence, Number& number);

// Lengthens `number` by "k", "bn" glued to digits, or "mn", "bil" after a space.
void take_short_magnitude(const Sentence& sentence, Number& number, Letters letters);

// The rule of silence: whether what stands at `end`, after a number without magnitude and what
// measures it, may be more of the number and was not understood ("$5 bilion", "$2 500", "$5 (bn)").
// The number's face value would be wrong then.
[[nodiscard]] bool may_go_on(const Sentence& sentence, const Number& number, std::size_t end);

// The same for what stands before digits: "2 ± 0.1", "1 500".
[[nodiscard]] bool may_begin_earlier(const Sentence& sentence, std::size_t begin);

// Misspelled: "bilion", "millions's", "zillion". Folded.
[[nodiscard]] bool resembles_magnitude(std::string_view folded);

}  // namespace onoma
