// SPDX-License-Identifier: Apache-2.0
// Words that have a capital and yet name nothing that a lexicon lists. All comparisons are with
// folded pieces.
#pragma once

#include <string_view>

namespace onoma {

// Months, days, seasons, parts of the day, quarters: `March`, `Monday`, `GMT`, `Q3`.
[[nodiscard]] bool is_calendar_word(std::string_view folded);

// Nationalities, languages, religions, political camps: `French`, `Mandarin`, `Republican`.
[[nodiscard]] bool is_people(std::string_view folded);

// Short forms of things and states, and currency codes: `AI`, `GPU`, `US`, `EUR`.
[[nodiscard]] bool is_common_acronym(std::string_view folded);

// Nouns that have a capital in headings, labels and as short for something (`the Board`,
// `Section 2`, `Photo`), and adjectives of titles.
[[nodiscard]] bool is_generic_word(std::string_view folded);

}  // namespace onoma
