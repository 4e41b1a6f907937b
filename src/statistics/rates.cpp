// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/rates.hpp"

namespace onoma {

double rate_per_1000(std::int64_t occurrences, std::int64_t words) {
    // Multiplied first: 9 of 500 is exactly 18.
    return words == 0 ? 0.0
                      : 1000.0 * static_cast<double>(occurrences) / static_cast<double>(words);
}

double share_of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace onoma
