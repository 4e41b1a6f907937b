// SPDX-License-Identifier: Apache-2.0
// How evenly a word is spread, by the places of its occurrences and without parts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace onoma {

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
