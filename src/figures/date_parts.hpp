// SPDX-License-Identifier: Apache-2.0
// What days, months and years are read by.
#pragma once

#include "figures/reading.hpp"

namespace onoma {

constexpr int first_year = 1000;
constexpr int last_year = 2199;

// Four digits that may be a year.
[[nodiscard]] bool is_year_number(const Lexeme& lexeme);

// REQUIRES: the number could be read.
[[nodiscard]] int int_of(const Lexeme& lexeme);

[[nodiscard]] Reading date_reading(std::size_t begin, std::size_t end, Date first, Date last);

// Not when the digits go on ("2025.1", "2025/3", "2025-a").
[[nodiscard]] bool ends_free(const Sentence& sentence, std::size_t end);

// "2025", "2024-25", "the 1990s", of which the first year is at `begin`. REQUIRES: is_year_number.
[[nodiscard]] std::optional<Reading> read_years(const Sentence& sentence, std::size_t begin);

// "second quarter of 2026", "Q4 2025", "first half of 2024": their months.
[[nodiscard]] std::optional<Reading> read_quarter_of_year(const Sentence& sentence,
                                                          std::size_t begin);

}  // namespace onoma
