// SPDX-License-Identifier: Apache-2.0
// Overlapping candidates -> the ones that stand.
#pragma once

#include <cstddef>
#include <vector>

#include "entities/candidate.hpp"

namespace onoma {

// Indices of the accepted candidates that stand when read from the left, the longest first at each
// place; by position. Of several with the same pieces the better claim stands: by an own lexicon
// before by a bundled one, sure before weak, nearer evidence before farther, then the order of the
// lexicon.
[[nodiscard]] std::vector<std::size_t> select_longest(const std::vector<Candidate>& candidates);

// True when both have the same pieces and equal claims, so that nothing in the document decides.
[[nodiscard]] bool is_undecided(const Candidate& a, const Candidate& b);

}  // namespace onoma
