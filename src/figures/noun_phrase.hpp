// SPDX-License-Identifier: Apache-2.0
// What a number counts: "50,000 Hopper-generation chips" -> chip.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "figures/lexeme.hpp"

namespace onoma {

struct HeadNoun {
    std::size_t at = 0;
    std::size_t end = 0;
    std::string singular;
};

// The head of the noun phrase that goes on at `begin`, after a number: the first run of plural
// nouns within some words, before any word that ends a phrase. Without a grammar of English, what
// has no plural in reach is left alone. With `is_one` the noun is singular.
[[nodiscard]] std::optional<HeadNoun> find_head_noun(const Sentence& sentence, std::size_t begin,
                                                     bool is_one);

// "20-member" at `begin`, after the number: a singular noun after a hyphen, with a noun after it.
[[nodiscard]] std::optional<HeadNoun> find_joined_noun(const Sentence& sentence, std::size_t begin);

// "chips" -> "chip", "companies" -> "company", "people" -> "person". Capitals stay.
[[nodiscard]] std::string singular_of(std::string_view plural);

// By its ending, or one of the irregular ones. Folded.
[[nodiscard]] bool looks_plural(std::string_view folded);

// "tall", "wide", "away": what a length is measured in. Folded.
[[nodiscard]] bool is_dimension(std::string_view folded);

}  // namespace onoma
