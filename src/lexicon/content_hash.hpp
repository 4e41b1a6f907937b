// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xxhash.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace onoma {

// XXH3 (64 bits) in hexadecimal: what LexiconFile::hash tells.
[[nodiscard]] inline std::string hash_of(std::string_view bytes) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
    return digits.data();
}

}  // namespace onoma
