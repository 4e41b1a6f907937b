// SPDX-License-Identifier: Apache-2.0
// The words that frames are made of. All comparisons are with folded pieces.
#pragma once

#include <string_view>

namespace onoma {

// What people are called by: `analyst`, `CEO`, `senator`, and titles such as `Mr`.
[[nodiscard]] bool is_role_word(std::string_view folded);

// `Captain`, `Sgt`: titles with a capital, and other words without.
[[nodiscard]] bool is_rank(std::string_view folded);

// `driver`, `star`: the same without a capital, with which they begin names of other things.
[[nodiscard]] bool is_calling(std::string_view folded);

// What else stands in titles: `Chief`, `Vice`, `Senior`.
[[nodiscard]] bool is_title_part(std::string_view folded);

// Verbs that people speak with: `said`, `told`, `wrote`.
[[nodiscard]] bool is_speech_verb(std::string_view folded);

// Words that stand before a company's name: `startup`, `chipmaker`.
[[nodiscard]] bool is_company_word(std::string_view folded);

// Last words that only companies' names have: `Ventures`, `Therapeutics`.
[[nodiscard]] bool is_company_ending(std::string_view folded);

// `Inc`, `GmbH`: behind a name they make it a company's.
[[nodiscard]] bool is_legal_form(std::string_view folded);

// `NASDAQ`: after these, a colon introduces a symbol.
[[nodiscard]] bool is_exchange(std::string_view folded);

// Capitalized words that begin or end names of places, institutions and events, and capitalized
// words that are no names at all: nothing that holds one is a person's name.
[[nodiscard]] bool is_no_surname(std::string_view folded);

// The last words of names of institutions, places, events and groups of people: `Dynasty`,
// `Ministry`, `Springs`, `Band`. No person's name ends with one.
[[nodiscard]] bool is_thing_word(std::string_view folded);

// Given names that are also words, months or places: they alone do not make what follows a surname.
[[nodiscard]] bool is_ambiguous_given_name(std::string_view folded);

// Short forms that a dot follows inside a name: `St. Louis`, `Warner Bros. Discovery`.
[[nodiscard]] bool is_abbreviation(std::string_view folded);

// Small words inside a surname: `von`, `de`, `al`.
[[nodiscard]] bool is_particle(std::string_view folded);

}  // namespace onoma
