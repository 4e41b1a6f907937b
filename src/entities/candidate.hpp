// SPDX-License-Identifier: Apache-2.0
// What the stages of tagging hand to one another: a stretch of pieces that may name an entity.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/entities/tagger.hpp"

namespace onoma {

// Pieces [begin, end) of the text.
struct PieceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    [[nodiscard]] bool covers(PieceRange other) const {
        return begin <= other.begin && other.end <= end;
    }
    friend bool operator==(PieceRange, PieceRange) = default;
};

struct Candidate {
    PieceRange pieces;
    EntityId entity;
    std::optional<FormId> form;
    Rule rule = Rule::name;
    bool sure = true;      // a weak candidate needs evidence
    bool accepted = true;  // false: blocked, or weak without evidence
    bool is_own = false;   // by a form of an own lexicon, which wins over bundled ones
    bool yields = false;   // a place or organization: any other claim to its pieces is better
    Evidence evidence = {};
    Evidence why = {};                  // of an unlisted name, for people: decides nothing
    Outcome outcome = Outcome::stands;  // blocked or part_of_longer_name: out for good
};

// By place, then length; candidates of the same pieces keep their order.
inline bool stands_before(const Candidate& a, const Candidate& b) {
    return a.pieces.begin != b.pieces.begin ? a.pieces.begin < b.pieces.begin
                                            : a.pieces.end < b.pieces.end;
}

// The candidates with exactly these pieces. REQUIRES: `names` sorted by stands_before.
template <typename Names>
[[nodiscard]] auto with_pieces(Names& names, PieceRange pieces) {
    Candidate key;
    key.pieces = pieces;
    const auto [begin, end] = std::equal_range(names.begin(), names.end(), key, stands_before);
    return std::span(begin, end);
}

// A phrase that is no name but bears on names.
struct Hint {
    PieceRange pieces;
    std::uint32_t sentence = 0;
    EntityId entity;         // whose evidence or blocker it is
    std::uint16_t type = 0;  // for type evidence
};

// Everything the lexicon knows of in one text.
struct FoundForms {
    std::vector<Candidate> names;
    std::vector<Candidate>
        word_beginnings;  // names that end where a number goes on: the GPT of GPT5
    std::vector<Candidate> roles;
    std::vector<Hint> blockers;
    std::vector<Hint> evidence;
    std::vector<Hint> type_evidence;

    void clear() {
        names.clear();
        word_beginnings.clear();
        roles.clear();
        blockers.clear();
        evidence.clear();
        type_evidence.clear();
    }
};

// Overlapping candidates -> the ones that stand.

// Indices of the accepted candidates that stand when read from the left, the longest first at each
// place; by position. Of several with the same pieces the better claim stands: by an own lexicon
// before by a bundled one, what is counted by itself before places, sure before weak, nearer
// evidence before farther, then the order of the lexicon.
[[nodiscard]] std::vector<std::size_t> select_longest(const std::vector<Candidate>& candidates);

// True when both have the same pieces and equal claims, so that nothing in the document decides.
[[nodiscard]] bool is_undecided(const Candidate& a, const Candidate& b);

}  // namespace onoma
