// SPDX-License-Identifier: Apache-2.0
// Figures -> the entity that each is a claim about: of those in its sentence the one that grammar
// makes its subject, or else the company that the article is about.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/speech.hpp"
#include "onoma/analysis/analyze.hpp"

namespace onoma {

// Those of a sentence. `things` are pieces, mentions or figures of a document, by position.
template <typename Thing>
[[nodiscard]] std::span<const Thing> of_sentence(const std::vector<Thing>& things,
                                                 std::uint32_t sentence) {
    const auto first = std::partition_point(
        things.begin(), things.end(), [&](const Thing& it) { return it.sentence < sentence; });
    const auto last = std::partition_point(
        first, things.end(), [&](const Thing& it) { return it.sentence == sentence; });
    return {first, last};
}

struct FigureSubject {
    EntityId entity;
    bool is_named = false;  // in the figure's sentence
};

// Views the document and the lexicon.
class SubjectFinder {
public:
    SubjectFinder(const TaggedDocument& tagged, const Lexicon& lexicon);

    // Nothing where neither the sentence nor the article says of whom.
    [[nodiscard]] std::optional<FigureSubject> subject_of(const Figure& figure) const;

private:
    const TaggedDocument& tagged_;
    ClauseMarks marks_;
    std::vector<bool> may_be_subject_;  // each mention of the document
    std::optional<EntityId> focus_;     // the company that the article is about
};

}  // namespace onoma
