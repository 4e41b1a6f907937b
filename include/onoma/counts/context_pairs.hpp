// SPDX-License-Identifier: Apache-2.0
// What two mentions have in common when they are counted together: a sentence, a paragraph, a
// document, or a distance of so many words.
#pragma once

#include <cstdint>
#include <string_view>

#include "onoma/counts/cooccurrence.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/counts/duplicates.hpp"

namespace onoma {

enum class Context {
    sentence,
    paragraph,
    document,
    window,
};

[[nodiscard]] std::string_view to_string(Context context);

struct ContextSettings {
    Context context = Context::sentence;
    std::uint32_t window = 10;      // words between the beginnings of two mentions, at most
    bool distance_weights = false;  // window: a pair d words apart counts window + 1 - d times
};

// The units of a sentence, paragraph or document are those with a word in them, also when they name
// nobody: those are part of chance.
//
// With a window the unit is an ordered pair of mentions that are at most so many words apart:
// `units` counts them all, each two mentions in both orders; the diagonal those that an entity
// stands first in; the rest those with the one first and the other second, that is, each two
// mentions once (Church & Hanks 1990; with distance weights Lund & Burgess 1996). Pairs of the same
// entity are among the units. Such pairs overlap: they are not independent.
//
// Undecided mentions and roles do not count. Units are whole: Duplicates::weight counts as
// Duplicates::once. `places` may be empty: no story has copies. Cost: linear in mentions, times
// those in a window. Integers: the same for the same documents in any order.
[[nodiscard]] CooccurrenceMatrix count_pairs(const DocumentTable& table,
                                             const ContextSettings& settings = {},
                                             const StoryPlaces& places = {},
                                             Duplicates duplicates = Duplicates::count);

}  // namespace onoma
