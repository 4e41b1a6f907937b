// SPDX-License-Identifier: Apache-2.0
// Articles made up of made-up words, copies of them, and what two have in common by counting: the
// oracle for everything that is estimated.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "onoma/corpus/story_clusters.hpp"

namespace onoma::testing {

using Words = std::vector<std::uint32_t>;
using Shingles = std::vector<std::uint64_t>;  // a set: ascending, the words themselves, no hashes

// The same for the same seed, everywhere.
class StoryGenerator {
public:
    explicit StoryGenerator(std::uint32_t seed) : random_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    [[nodiscard]] Words article(std::size_t words);
    // One word of a hundred `percent` times replaced by another one.
    [[nodiscard]] Words edited(Words words, std::size_t percent);

private:
    std::mt19937 random_;
};

[[nodiscard]] Words part_of(const Words& words, std::size_t begin, std::size_t end);
[[nodiscard]] Words joined(Words first, const Words& second);

// Sentences of some words, in paragraphs.
[[nodiscard]] std::string to_text(const Words& words);

[[nodiscard]] Fingerprint fingerprint_of(const std::string& text);
[[nodiscard]] Fingerprint fingerprint_of(const Words& words);

[[nodiscard]] Shingles shingles_of(const Words& words);

// Counted one by one.
[[nodiscard]] SharedText count_shared_text(const Shingles& first, const Shingles& second);
[[nodiscard]] SharedText count_shared_text(const Words& first, const Words& second);

}  // namespace onoma::testing
