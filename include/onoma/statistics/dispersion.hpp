// SPDX-License-Identifier: Apache-2.0
// How evenly occurrences are spread over the parts (documents, sources) of a corpus. All of these
// leave parts without tokens out, and are absent when there are no hits or fewer than two parts.
//
// All examples: Gries' toy corpus, 1, 2, 3, 4, 5 hits in parts of 9, 10, 10, 10, 11 tokens.
#pragma once

#include <optional>
#include <span>

#include "onoma/statistics/hit_counts.hpp"

namespace onoma {

// Deviation of proportions, 1/2 sum |v / f - s| with v / f the share of hits and s the share of
// tokens of a part (Gries 2008): 0 as even as the sizes of the parts, near 1 clumped. Example:
// 0.18.
[[nodiscard]] std::optional<double> deviation_of_proportions(std::span<const HitCounts> parts);

// DP / (1 - min s), which can reach 1 (Lijffijt & Gries 2012). Example: 0.219512.
[[nodiscard]] std::optional<double> normalized_deviation_of_proportions(
    std::span<const HitCounts> parts);

// 1 - (standard deviation / mean) / sqrt(n - 1) of the rates of the parts (Juilland & Chang-
// Rodriguez 1964; population standard deviation): 1 even, 0 all in one part. Example: 0.785150.
[[nodiscard]] std::optional<double> juilland_d_of_rates(std::span<const HitCounts> parts);

// The same of raw hits, for parts of equal size. Example: 0.764298.
[[nodiscard]] std::optional<double> juilland_d_of_hits(std::span<const HitCounts> parts);

// Entropy of the rates of the parts over its maximum log2 n (Carroll 1970): 1 even, 0 all in one
// part. Example: 0.937921.
[[nodiscard]] std::optional<double> carroll_d2(std::span<const HitCounts> parts);

// (sum sqrt(s v))^2 / f (Rosengren 1971), for parts of any size: 1 even, min s all in the smallest.
// Example: 0.949816.
[[nodiscard]] std::optional<double> rosengren_s(std::span<const HitCounts> parts);

// sum (v / f) log2((v / f) / s) in bits: how far the hits are from the sizes (Gries 2020).
// Example: 0.136972.
[[nodiscard]] std::optional<double> dispersion_divergence(std::span<const HitCounts> parts);

// 1 - (mean difference of two parts' rates) / (2 mean rate) (Burch, Egbert & Biber 2017): 1 even, 0
// all in one part. Example: 0.697450. Cost: a sort.
[[nodiscard]] std::optional<double> burch_da(std::span<const HitCounts> parts);

}  // namespace onoma
