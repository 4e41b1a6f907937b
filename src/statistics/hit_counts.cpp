// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/hit_counts.hpp"

namespace onoma {

HitCounts total_of(std::span<const HitCounts> parts) {
    HitCounts total;
    for (const HitCounts& part : parts) {
        total.hits += part.hits;
        total.tokens += part.tokens;
    }
    return total;
}

}  // namespace onoma
