// SPDX-License-Identifier: Apache-2.0
// What stands after a number and says what it measures, other than money and counted things.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "figures/lexeme.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

struct Unit {
    FigureKind kind = FigureKind::quantity;
    std::string name;      // in the normal form
    std::size_t end = 0;   // lexemes after it
    bool is_sign = false;  // %, km, MW: after digits only
};

// The unit at `begin`, after a number. Nothing when it is a unit's word in another use ("two
// quarters of").
[[nodiscard]] std::optional<Unit> read_unit(const Sentence& sentence, std::size_t begin);

// Whether pounds at `begin`, after a number, are a weight: "a 20-pound dog", "weighs 20 pounds".
[[nodiscard]] bool is_weight(const Sentence& sentence, std::size_t begin);

// The normal form of a sign as it is printed: MW -> megawatt. Empty for others.
[[nodiscard]] std::string_view unit_of_sign(std::string_view printed);

// The normal form of two words ("nautical", "miles"), and of two with "per" between ("miles",
// "gallon"). Empty for others.
[[nodiscard]] std::string_view unit_of_phrase(std::string_view first, std::string_view second);
[[nodiscard]] std::string_view unit_of_ratio(std::string_view first, std::string_view second);

// How many of `unit` are one of `other`, both by their normal form; nothing for units of two
// dimensions, and where it is not always the same (days of a month).
[[nodiscard]] std::optional<double> unit_ratio(std::string_view other, std::string_view unit);

}  // namespace onoma
