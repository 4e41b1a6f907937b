// SPDX-License-Identifier: Apache-2.0
// What is kept of a text to tell whether another one is a copy of it: at most 1 KB, whatever its
// length.
//
//   words       the pieces of a text that are no symbols, folded, without apostrophes. Layout,
//   case,
//               punctuation and spacing do not count, nor how an apostrophe is typed
//   shingles    the set of all runs of 5 words, hashed
//   text_hash   of all words in order: equal for exact copies
//   signature   MinHash of the shingles: a value agrees with the chance of the Jaccard index
//   sketch      a sample of the shingles, so that what two texts have in common can be estimated
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Cheap to move; compares by value. Same text, same fingerprint.
struct Fingerprint {
    std::uint64_t text_hash = 0;
    std::uint32_t word_count = 0;
    std::uint32_t sketch_level = 0;        // the sample takes one shingle of 2^sketch_level
    std::vector<std::uint16_t> signature;  // signature_size values, or none without shingles
    std::vector<std::uint32_t> sketch;     // ascending, at most largest_sketch; complete at level 0

    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

inline constexpr std::size_t words_in_shingle = 5;
inline constexpr std::size_t signature_size = 112;
inline constexpr std::size_t largest_sketch = 128;

// Linear in the text, and many times faster than cutting it into tokens. Thread-safe.
[[nodiscard]] Fingerprint make_fingerprint(const TokenizedText& text);

// The same words in the same order, unless two 64-bit hashes met by chance. Texts without words are
// copies of nothing.
[[nodiscard]] bool is_exact_copy(const Fingerprint& first, const Fingerprint& second);

// Estimated numbers of distinct shingles; exact when both sketches are complete (up to 132 words).
struct SharedText {
    double first = 0;   // in the first text
    double second = 0;  // in the second text
    double both = 0;    // in both

    [[nodiscard]] double share_of_first() const { return first > 0 ? both / first : 0; }
    [[nodiscard]] double share_of_second() const { return second > 0 ? both / second : 0; }
    [[nodiscard]] double jaccard() const { return both > 0 ? both / (first + second - both) : 0; }
};

// From some 64 to 128 shingles of the longer text and as many of the shorter one as fall into the
// same sample: a share s of n sampled shingles has a standard error of sqrt(s (1 - s) / n), which
// is 0.05 for two texts of like length and 0.09 when one is three times as long.
[[nodiscard]] SharedText estimate_shared_text(const Fingerprint& first, const Fingerprint& second);

}  // namespace onoma
