// SPDX-License-Identifier: Apache-2.0
// How often something occurs in a document, a part of a corpus or a whole corpus.
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

}  // namespace onoma
