// SPDX-License-Identifier: Apache-2.0
// A figure on its way through the stages: lexemes instead of bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "figures/lexeme.hpp"
#include "onoma/base/date.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

struct Reading {
    std::size_t begin = 0;  // lexemes [begin, end)
    std::size_t end = 0;
    FigureKind kind = FigureKind::count;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<Date> first;
    std::optional<Date> last;
    std::string unit;
    std::string per;
    Bound bound = Bound::equal;
    Change change = Change::none;
    bool ambiguous = false;
    std::string measured;
};

// Of one value. `unit` is copied.
[[nodiscard]] inline Reading exact_reading(std::size_t begin, std::size_t end, FigureKind kind,
                                           double value, std::string_view unit) {
    Reading reading;
    reading.begin = begin;
    reading.end = end;
    reading.kind = kind;
    reading.low = reading.high = value;
    reading.unit = unit;
    return reading;
}

// A bare whole of percents at `at`, where words say that it is one: "a percentage of 16". Nothing
// where the phrase goes on.
[[nodiscard]] std::optional<Reading> read_bare_percent(const Sentence& sentence, std::size_t at);

// Each reads what begins at `begin`, or nothing. In the order in which they are asked: see
// figure_finder.cpp.
[[nodiscard]] std::optional<Reading> read_date(const Sentence& sentence, std::size_t begin,
                                               const std::optional<Date>& document_date);
// What looks like a code or a score and is none: "6'2", "2 in 5 workers", "two-thirds of revenue".
[[nodiscard]] std::optional<Reading> read_height(const Sentence& sentence, std::size_t begin);
[[nodiscard]] std::optional<Reading> read_share(const Sentence& sentence, std::size_t begin);
[[nodiscard]] std::optional<Reading> read_ordinal(const Sentence& sentence, std::size_t begin);
[[nodiscard]] std::optional<Reading> read_multiple(const Sentence& sentence, std::size_t begin);
[[nodiscard]] std::optional<Reading> read_amount(const Sentence& sentence, std::size_t begin);

// Something that holds numbers and is no figure (an address of the web, a telephone number, a time
// of day): the lexeme after it, and the rule by name.
struct Skip {
    std::size_t end = 0;
    std::string_view rule;
};

[[nodiscard]] std::optional<Skip> skip_no_figure(const Sentence& sentence, std::size_t begin);

// By which rule the number at `at` is no figure, where all stages left it. See meaning_of_rule().
[[nodiscard]] std::string_view rule_against(const Sentence& sentence, std::size_t at);

// Lengthens `reading` by "per month", "a share", "/year", "annually", and sets Reading::per.
void take_rate(const Sentence& sentence, Reading& reading);

// Sets Reading::bound by the words before and after ("nearly", "or more"), and lengthens it by
// signs that are glued to it ("~4x", "60%+").
void find_bound(const Sentence& sentence, Reading& reading);

// "edged up to 4.1%" moves, "committed up to $40 billion" bounds: by the verb before "up".
[[nodiscard]] bool moves_up(std::string_view verb);

// Sets Reading::change by verbs and nouns around it. `previous_end` is after the figure before.
void find_change(const Sentence& sentence, Reading& reading, std::size_t previous_end);

// Sets Reading::measured where it is empty.
void find_measured(const Sentence& sentence, Reading& reading);

// What days, months and years are read by.

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
