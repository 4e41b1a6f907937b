// SPDX-License-Identifier: Apache-2.0
// The grammar of what stands behind the name of a model family.
#pragma once

#include <cstdint>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// tail   = part { gap part }       gap = nothing, a dash or a space
// part   = number | size | letters-with-number | tier | date
//          5.2 4o   70B 8x7B   V3.1 K2 A22B        Pro   0528
// A tail has a number, unless the name before it has one; a tier behind a space begins with a
// capital or follows a number; a number behind a space is small and counts nothing ("Claude 20
// times").
struct VersionTail {
    std::uint32_t end = 0;    // piece behind the tail; where it began when there is none
    bool has_number = false;  // a number, size or date
    bool has_tier = false;    // a tier or a size: no ordinary sentence goes on like that
};

// Reads the longest tail that begins with piece `begin`, which must not be the first of the text.
// `base_has_number`: the name before it has a version number already.
[[nodiscard]] VersionTail read_version_tail(const TokenizedText& text, std::uint32_t begin,
                                            bool base_has_number);

}  // namespace onoma
