// SPDX-License-Identifier: Apache-2.0
// How alike two sets or two groups are. `shared` is the size of the intersection.
#pragma once

#include <cstdint>
#include <optional>

namespace onoma {

// All of these: REQUIRES shared <= both sizes. All examples: sets of 60 and 40 that share 20.

// Jaccard index of two sets: shared / (size of the union) (Jaccard 1912). 0 for two empty sets,
// which share nothing. Example: 0.25.
[[nodiscard]] double jaccard(std::int64_t shared, std::int64_t first_size,
                             std::int64_t second_size);

// 2 shared / (first + second) (Dice 1945). 0 for two empty sets. Example: 0.4.
[[nodiscard]] double dice(std::int64_t shared, std::int64_t first_size, std::int64_t second_size);

// 14 + log2 Dice (Rychly 2008): at most 14, and 1 less means half as strong, whatever the size of
// the corpus. Absent when nothing is shared. Example: 12.678072.
[[nodiscard]] std::optional<double> log_dice(std::int64_t shared, std::int64_t first_size,
                                             std::int64_t second_size);

// shared / sqrt(first second), the cosine of two sets (Ochiai 1957). 0 when one is empty.
// Example: 0.408248.
[[nodiscard]] double set_cosine(std::int64_t shared, std::int64_t first_size,
                                std::int64_t second_size);

// shared / min(first, second) (Szymkiewicz 1934, Simpson 1943). 0 when one is empty. Example: 0.5.
[[nodiscard]] double overlap_coefficient(std::int64_t shared, std::int64_t first_size,
                                         std::int64_t second_size);

}  // namespace onoma
