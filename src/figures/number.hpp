// SPDX-License-Identifier: Apache-2.0
// A number as it is written, in digits or in words, with its magnitude: 34.6 million, two dozen,
// half a billion, hundreds of thousands, a few $10M's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "figures/lexeme.hpp"

namespace onoma {

struct Number {
    std::size_t begin = 0;  // lexemes [begin, end)
    std::size_t end = 0;
    double value = 0;
    double written = 0;           // before the magnitude: 34.6
    bool is_open = false;         // only the lower end is told: millions, a few thousand
    bool is_approximate = false;  // a couple
    bool is_spelled = false;      // in words, but for the magnitude
    bool is_plain = false;        // digits alone: no separator, decimals, magnitude or sign
    bool has_magnitude = false;
    bool has_short_magnitude = false;  // of letters: 10M
    bool is_grouped = false;
    bool is_article = false;  // "a million": no counting word before the magnitude
    double magnitude = 1;
};

// Whether letters glued to digits ("5m") are a magnitude: they are for money.
enum class Letters : std::uint8_t { are_magnitudes, are_units };

// Whether the number may stand behind a hyphen, as the second one of a range does.
enum class Start : std::uint8_t { of_word, behind_sign };

// The number that begins at `begin`. Nothing for digits that are a code, a version or glued to
// something else.
[[nodiscard]] std::optional<Number> read_number(const Sentence& sentence, std::size_t begin,
                                                Letters letters, Start start = Start::of_word);

// Words only: "two hundred and five thousand". Part of read_number, apart for its test.
[[nodiscard]] std::optional<Number> read_spelled_number(const Sentence& sentence,
                                                        std::size_t begin);

}  // namespace onoma
