// SPDX-License-Identifier: Apache-2.0
// How many kinds there are and how evenly they share: of sources, of entities. Weights are counts
// or shares; only their proportions matter. All examples: (0.5, 0.3, 0.2).
#pragma once

#include <optional>
#include <span>

namespace onoma {

// All of these: REQUIRES no weight is negative. Absent when all weights are 0.

// -sum p log2 p in bits (Shannon 1948). Example: 1.485475.
[[nodiscard]] std::optional<double> shannon_entropy(std::span<const double> weights);

// Entropy over its maximum log2 k, of all k kinds, also those of weight 0 (Pielou 1966): 1 even, 0
// all in one. Absent for a single kind as well. Example: 0.937231.
[[nodiscard]] std::optional<double> pielou_evenness(std::span<const double> weights);

// 2^entropy: as many equally frequent kinds have the same entropy (Hill 1973). Example: 2.800094.
[[nodiscard]] std::optional<double> effective_number(std::span<const double> weights);

// 1 - sum p^2: the probability that two drawn at random are of different kinds (Simpson 1949).
// Example: 0.62.
[[nodiscard]] std::optional<double> simpson_diversity(std::span<const double> weights);

}  // namespace onoma
