// SPDX-License-Identifier: Apache-2.0
// Words in or beside an unlisted name that tell what it may be. All comparisons are with folded
// pieces. Roles, verbs of saying and words for companies are in frame_words.hpp.
#pragma once

#include <string_view>

namespace onoma {

// Behind a company: `Exampla CEO`, `Exampla's shareholders`.
[[nodiscard]] bool is_officer_word(std::string_view folded);

// Before a company, with `of`, `in`, `at`, `by` or `for`: `shares of Exampla`, `employees at`.
[[nodiscard]] bool is_owned_word(std::string_view folded);

// What companies do: `Exampla raised`.
[[nodiscard]] bool is_company_verb(std::string_view folded);

// `model`, `chatbot`
[[nodiscard]] bool is_model_word(std::string_view folded);

// In sentences about models: `parameters`, `benchmark`.
[[nodiscard]] bool is_model_topic(std::string_view folded);

// `app`, `chip`
[[nodiscard]] bool is_product_word(std::string_view folded);

// `called`, `dubbed`
[[nodiscard]] bool is_naming_word(std::string_view folded);

// In names of institutions: `University`, `Ministry`.
[[nodiscard]] bool is_institution_word(std::string_view folded);

// In names of places: `River`, `Street`.
[[nodiscard]] bool is_place_word(std::string_view folded);

// In names of events and laws: `Summit`, `Act`.
[[nodiscard]] bool is_event_word(std::string_view folded);

// Last words of companies' names that other names have too: `Systems`, `AI`.
[[nodiscard]] bool is_company_tail(std::string_view folded);

// `Inc`, `AG`, `Co`: behind a capitalized name, with or without a comma.
[[nodiscard]] bool is_legal_ending(std::string_view folded);

}  // namespace onoma
