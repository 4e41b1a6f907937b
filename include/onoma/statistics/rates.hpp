// SPDX-License-Identifier: Apache-2.0
// Counts made comparable.
#pragma once

namespace onoma {

// Occurrences, perhaps weighted ones, in 1,000 words; 0 when there are no words.
[[nodiscard]] double rate_per_1000(double occurrences, double words);

// part / whole; 0 when the whole is 0.
[[nodiscard]] double share_of(double part, double whole);

}  // namespace onoma
