// SPDX-License-Identifier: Apache-2.0
// Sentences as the units of co-occurrence.
#pragma once

#include "onoma/counts/cooccurrence.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/counts/duplicates.hpp"

namespace onoma {

// Each sentence with a word is a unit, also when it names nobody: those are part of chance.
// Undecided mentions and roles do not count. Units are whole: Duplicates::weight counts as
// Duplicates::once.
[[nodiscard]] CooccurrenceCounter count_sentence_pairs(const DocumentTable& table,
                                                       const StoryPlaces& places = {},
                                                       Duplicates duplicates = Duplicates::count);

}  // namespace onoma
