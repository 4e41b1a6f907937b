// SPDX-License-Identifier: Apache-2.0
// Random numbers that are the same on every machine: the distributions of the standard library
// differ between implementations, so the mapping to what is drawn is ours too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace onoma {

// SplitMix64 (Steele, Lea & Flood 2014): a counter whose steps are mixed. Seed 0 begins with
// 16294208416658607535.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    // Uniform in [0, bound), without the bias of a plain remainder: what lies beyond the last whole
    // multiple of `bound` is drawn again. REQUIRES: bound > 0.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t rejected = (0 - bound) % bound;  // 2^64 modulo bound
        std::uint64_t drawn = next();
        while (drawn < rejected) drawn = next();
        return drawn % bound;
    }

    // Uniform in (0, 1): never an end, so that logarithms are finite.
    double open_unit() { return (static_cast<double>(next() >> 12U) + 0.5) * 0x1p-52; }

    // All orders are equally likely (Fisher-Yates).
    template <typename T>
    void shuffle(std::span<T> values) {
        for (std::size_t left = values.size(); left > 1; --left) {
            std::swap(values[left - 1], values[below(left)]);
        }
    }

private:
    std::uint64_t state_;
};

}  // namespace onoma
