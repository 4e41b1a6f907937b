// SPDX-License-Identifier: Apache-2.0
// The words of a text that may tell its topic.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// lexicons/events/words-of-every-topic.txt, as the build puts it into the library.
extern const std::string_view words_of_every_topic;

// Whether a folded word is of every topic: articles, pronouns, prepositions, verbs of reporting,
// days and months. English, and the commonest of German, French and Spanish. Cost: one look-up.
[[nodiscard]] bool is_of_every_topic(std::string_view folded);

// What the forms of an English word have in common, roughly: "strikes", "striking" and "strike" are
// "strik". Words of other languages lose at most a plural.
[[nodiscard]] std::string stem_of(std::string_view folded);

}  // namespace onoma
