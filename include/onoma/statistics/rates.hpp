// SPDX-License-Identifier: Apache-2.0
// How often something occurs in a document, a part of a corpus or a whole corpus, and such counts
// made comparable.
#pragma once

#include <cstdint>
#include <span>

namespace onoma {

// REQUIRES: 0 <= hits <= tokens.
struct HitCounts {
    std::int64_t hits = 0;
    std::int64_t tokens = 0;
};

// Both sums.
[[nodiscard]] HitCounts total_of(std::span<const HitCounts> parts);

// Two corpora, or a group and the rest.
struct CorpusPair {
    HitCounts first;
    HitCounts second;
};

// Occurrences, perhaps weighted ones, in 1,000 words; 0 when there are no words.
[[nodiscard]] double rate_per_1000(double occurrences, double words);

// part / whole; 0 when the whole is 0.
[[nodiscard]] double share_of(double part, double whole);

}  // namespace onoma
