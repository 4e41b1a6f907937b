// SPDX-License-Identifier: Apache-2.0
// Counts made comparable.
#pragma once

#include <cstdint>

namespace onoma {

// Occurrences in 1,000 words; 0 when there are no words.
[[nodiscard]] double rate_per_1000(std::int64_t occurrences, std::int64_t words);

// part / whole; 0 when the whole is 0.
[[nodiscard]] double share_of(std::int64_t part, std::int64_t whole);

}  // namespace onoma
