// SPDX-License-Identifier: Apache-2.0
// A figure on its way through the stages: lexemes instead of bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

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

// Each reads what begins at `begin`, or nothing. In the order in which they are asked: see
// figure_finder.cpp.
[[nodiscard]] std::optional<Reading> read_date(const Sentence& sentence, std::size_t begin,
                                               const std::optional<Date>& document_date);
[[nodiscard]] std::optional<Reading> read_ordinal(const Sentence& sentence, std::size_t begin);
[[nodiscard]] std::optional<Reading> read_multiple(const Sentence& sentence, std::size_t begin);
[[nodiscard]] std::optional<Reading> read_amount(const Sentence& sentence, std::size_t begin);

// If something begins at `begin` that holds numbers and is no figure (an address of the web, a
// telephone number, a time of day): the lexeme after it.
[[nodiscard]] std::optional<std::size_t> skip_no_figure(const Sentence& sentence,
                                                        std::size_t begin);

// Lengthens `reading` by "per month", "a share", "/year", "annually", and sets Reading::per.
void take_rate(const Sentence& sentence, Reading& reading);

// Sets Reading::bound by the words before and after ("nearly", "or more"), and lengthens it by
// signs that are glued to it ("~4x", "60%+").
void find_bound(const Sentence& sentence, Reading& reading);

// Sets Reading::change by verbs and nouns around it. `previous_end` is after the figure before.
void find_change(const Sentence& sentence, Reading& reading, std::size_t previous_end);

// Sets Reading::measured where it is empty.
void find_measured(const Sentence& sentence, Reading& reading);

}  // namespace onoma
