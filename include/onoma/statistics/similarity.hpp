// SPDX-License-Identifier: Apache-2.0
// How alike two groups are.
#pragma once

#include <cstdint>

namespace onoma {

// Jaccard index of two sets: shared / (size of the union) (Jaccard 1912). 0 for two empty sets,
// which share nothing. Example: sets of 60 and 40 that share 20 -> 0.25. REQUIRES: shared <= both
// sizes.
[[nodiscard]] double jaccard(std::int64_t shared, std::int64_t first_size,
                             std::int64_t second_size);

}  // namespace onoma
