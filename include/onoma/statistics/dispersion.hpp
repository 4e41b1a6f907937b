// SPDX-License-Identifier: Apache-2.0
// How evenly occurrences are spread over the parts (documents, sources) of a corpus, or over its
// places. Measures of parts leave parts without tokens out, and are absent when there are no hits
// or fewer than two parts.
//
// All examples: Gries' toy corpus, 1, 2, 3, 4, 5 hits in parts of 9, 10, 10, 10, 11 tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/rates.hpp"

namespace onoma {

// One part with hits. Weighted counts are no integers.
struct PartHits {
    double hits = 0.0;
    double tokens = 0.0;
};

// Of all parts with tokens, those with hits among them.
struct PartSizes {
    double count = 0.0;
    double tokens = 0.0;
    double squares = 0.0;        // sum of tokens^2
    double fourth_powers = 0.0;  // sum of tokens^4
    double least = 0.0;          // tokens of the smallest part; 0 when there are none
};

// Leaves parts without tokens out. The same for the same order of parts.
[[nodiscard]] PartSizes sizes_of(std::span<const double> tokens);

// The two together: parts one by one where they have hits.
struct SparseParts {
    std::vector<PartHits> with_hits;
    PartSizes all;
};

[[nodiscard]] SparseParts sparse_parts(std::span<const HitCounts> parts);

// How evenly hits are spread by the two measures that a corpus of many parts is asked for.
struct Dispersion {
    // Deviation of proportions, 1/2 sum |v / f - s| with v / f the share of hits and s the share of
    // tokens of a part (Gries 2008): 0 as even as the sizes of the parts, near 1 clumped. Example:
    // 0.18.
    double dp = 0.0;
    // DP / (1 - min s), which can reach 1 (Lijffijt & Gries 2012). Example: 0.219512.
    double dp_norm = 0.0;
    // 1 - (standard deviation / mean) / sqrt(n - 1) of the rates of the parts (Juilland & Chang-
    // Rodriguez 1964; population standard deviation): 1 even, 0 all in one part. Example: 0.785150.
    double juilland_d = 0.0;
};

[[nodiscard]] std::optional<Dispersion> dispersion_of(std::span<const HitCounts> parts);

// The same of parts that are known by the sums of their sizes where they have no hits, so that the
// cost grows with the parts that have hits. REQUIRES: all of `with_hits` have tokens and are among
// the parts of `all`.
[[nodiscard]] std::optional<Dispersion> dispersion_of(std::span<const PartHits> with_hits,
                                                      const PartSizes& all);

// Juilland's D of raw hits, for parts of equal size. Example: 0.764298.
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

// --- by the places of the occurrences, without parts

// With the distances d between occurrences of f in N tokens, the first one counted around the end,
// and v = N / f (Savicky & Hlavacova 2002):
struct PositionDispersion {
    double arf = 0.0;    // average reduced frequency: sum min(d, v) / v, at most f
    double awt = 0.0;    // average waiting time: (1 + sum d^2 / N) / 2
    double f_awt = 0.0;  // N^2 / sum d^2, as a frequency
    double ald = 0.0;    // average logarithmic distance: sum d log10 d / N
    double f_ald = 0.0;  // N / 10^ALD, as a frequency
};

// Absent without occurrences. Example: Gries' toy corpus of 50 tokens with 15 times `a` ->
// ARF 10.8, ALD 0.628, AWT 3.18, fALD 11.764, fAWT 9.328. REQUIRES: `positions` rise strictly
// within [0, tokens).
[[nodiscard]] std::optional<PositionDispersion> position_dispersion(
    std::span<const std::int64_t> positions, std::int64_t tokens);

}  // namespace onoma
