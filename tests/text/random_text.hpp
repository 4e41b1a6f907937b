// SPDX-License-Identifier: Apache-2.0
// Text out of every script of Unicode for the property tests: the same for the same seed,
// everywhere.
#pragma once

#include <unicode/uchar.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace onoma::testing {

// Appends the UTF-8 of `c`. REQUIRES: no surrogate.
void append_code_point(UChar32 c, std::string& text);

// The assigned characters of each script that has any, by script code.
[[nodiscard]] const std::vector<std::vector<UChar32>>& characters_by_script();

enum class Bytes { well_formed, any };

class RandomText {
public:
    RandomText(std::uint32_t seed, Bytes bytes) : random_(seed), bytes_(bytes) {}

    // `runs` runs of letters of one script, of signs, or with Bytes::any of broken UTF-8.
    [[nodiscard]] std::string next(std::size_t runs);

private:
    // Not std::uniform_int_distribution, which differs between libraries.
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    void append_script_run(std::string& text);

    std::mt19937 random_;
    Bytes bytes_;
};

}  // namespace onoma::testing
