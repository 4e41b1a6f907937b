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

// "31 dead", "180 were injured", "20 who died" at `end`, after the number or its noun: the fate of
// those who are counted, by the words of fates.hpp, or nothing.
[[nodiscard]] std::string_view fate_after(const Sentence& sentence, std::size_t end);

// "injured 146", "wounding at least 31": of the verb before the number at `begin`.
[[nodiscard]] std::string_view fate_before(const Sentence& sentence, std::size_t begin);

// Where "at least", "more than", "about" and the like begin that stand before `begin`.
[[nodiscard]] std::size_t before_hedges(const Sentence& sentence, std::size_t begin);

// Singular: "soldier", "passenger".
[[nodiscard]] bool counts_people(std::string_view noun);

// "tall", "wide", "away": what a length is measured in. Folded.
[[nodiscard]] bool is_dimension(std::string_view folded);

}  // namespace onoma
