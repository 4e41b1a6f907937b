// SPDX-License-Identifier: Apache-2.0
// How alike two sets and two distributions are. Of two rankings see rank_overlap.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onoma {

// --- two sets. `shared` is the size of the intersection: REQUIRES shared <= both sizes. All
// examples: sets of 60 and 40 that share 20.

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

// --- two distributions over the same kinds. Weights are counts or shares; only their proportions
// matter: REQUIRES both have the same size and no negative weight. Absent when all weights of one
// are 0. All examples: P = (0.5, 0.3, 0.2), Q = (0.2, 0.3, 0.5).

struct JensenShannon {
    double divergence = 0.0;            // bits, from 0 the same to 1 nothing in common
    double distance = 0.0;              // its square root, a metric
    std::vector<double> contributions;  // of each kind to the divergence; they add up to it
};

// H(M) - w H(P) - (1 - w) H(Q) with M = w P + (1 - w) Q (Lin 1991). With `first_weight` other than
// a half the maximum is the entropy of the weights. Example: 0.095816; weight 1/4: 0.072449.
// REQUIRES: 0 <= first_weight <= 1.
[[nodiscard]] std::optional<JensenShannon> jensen_shannon(std::span<const double> first,
                                                          std::span<const double> second,
                                                          double first_weight = 0.5);

// sum p log2(p / q) in bits (Kullback & Leibler 1951); infinite when Q lacks what P has.
// Example: 0.396578.
[[nodiscard]] std::optional<double> kullback_leibler(std::span<const double> first,
                                                     std::span<const double> second);

// sqrt(1 - sum sqrt(p q)), from 0 to 1 (Hellinger 1909). Example: 0.259893.
[[nodiscard]] std::optional<double> hellinger_distance(std::span<const double> first,
                                                       std::span<const double> second);

// The cosine of the angle between both, 1 the same proportions. Example: 0.763158.
[[nodiscard]] std::optional<double> cosine_similarity(std::span<const double> first,
                                                      std::span<const double> second);

}  // namespace onoma
