// SPDX-License-Identifier: Apache-2.0
// Short names of longer ones, and the types that proposed names seem to have.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/discovery.hpp"
#include "onoma/entities/tagger.hpp"

namespace onoma {

// Which short names are forms of which longer ones.

// `Doe` of `Jane Doe`, `Exampla` of `Exampla Robotics`.
class NameVariants {
public:
    // Notes a name of several words. A name that ends like a company's gives its first word, any
    // other its last.
    void add(std::string_view name, const std::string& key, bool is_company);

    // The key of the only longer name that `name`, one word, is short for.
    [[nodiscard]] std::optional<std::string> longer_of(std::string_view name) const;

private:
    void note(std::string_view word, const std::string& key);

    std::map<std::string, std::string, std::less<>> keys_;  // by folded word; empty: several
};

// `Llama 3 70B` -> `Llama`, `GPT-4` -> `GPT`: what stands before the first word or part with a
// digit; empty when there is none.
[[nodiscard]] std::string_view without_version(std::string_view name);

// The number of words between spaces.
[[nodiscard]] std::size_t count_words(std::string_view name);

// What a name was seen with -> its most likely type.

using ClueCounts = std::array<std::int64_t, clue_count>;

// The type that most weight speaks for, or `unknown` when none has enough. Of equal weights the
// first in the order of the table of weights.
[[nodiscard]] std::string_view proposed_type(const ClueCounts& counts);

// What speaks for `type`: each clue by its weight.
[[nodiscard]] std::int64_t weight_for(std::string_view type, const ClueCounts& counts);

// Whether one of `clues`, bit by bit, is nearly enough for `type` by itself.
[[nodiscard]] bool has_sure_clue(std::string_view type, std::uint32_t clues);

// The clues that speak for `type`, the weightiest first.
[[nodiscard]] std::vector<SeenClue> reason_for(std::string_view type, const ClueCounts& counts);

// What the collection makes sure.

// The types among `settings.types` that names may settle as; none but with Unlisted::collection.
[[nodiscard]] std::vector<std::string> settled_types(const Lexicon& lexicon,
                                                     const TaggingSettings& settings);

// Names that several stories make sure are mentions in all documents, by Rule::collection: by clues
// that hardly anything but a person, a company or a model has, where nothing speaks for another
// type. So is the surname of such a person beside the full name. Integers, and names in
// alphabetical order: the same for the same documents in any order. `places` may be empty: no story
// has copies. Cost: linear in unsettled names, but for sorting the different ones.
void settle_names(DocumentTable& documents, const StoryPlaces& places,
                  const std::vector<std::string>& types);

}  // namespace onoma
