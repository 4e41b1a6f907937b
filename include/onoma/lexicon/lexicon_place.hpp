// SPDX-License-Identifier: Apache-2.0
// Where something stands in a lexicon, for messages.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace onoma {

struct LexiconPlace {
    std::string file;
    std::uint32_t line = 0;  // counted from 1

    friend auto operator<=>(const LexiconPlace&, const LexiconPlace&) = default;
};

}  // namespace onoma
