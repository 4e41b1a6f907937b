// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/rates.hpp"

namespace onoma {

HitCounts total_of(std::span<const HitCounts> parts) {
    HitCounts total;
    for (const HitCounts& part : parts) {
        total.hits += part.hits;
        total.tokens += part.tokens;
    }
    return total;
}

double rate_per_1000(double occurrences, double words) {
    // Multiplied first: 9 of 500 is exactly 18.
    return words == 0 ? 0.0 : 1000.0 * occurrences / words;
}

double share_of(double part, double whole) { return whole == 0 ? 0.0 : part / whole; }

}  // namespace onoma
