// SPDX-License-Identifier: Apache-2.0
// Offsets for consumers that count UTF-16 code units, as JavaScript and Java do.
#pragma once

#include <cstddef>
#include <string_view>

namespace onoma {

// Translates byte offsets of a UTF-8 text to offsets in UTF-16 code units: two for a code point
// above U+FFFF, one for others and for an ill-formed sequence. Keeps a view of `text`. Not
// thread-safe.
class Utf16Counter {
public:
    explicit Utf16Counter(std::string_view text) : text_(text) {}

    // REQUIRES: `byte` is at most text.size() and not below the previous call's; cost is the
    // distance.
    std::size_t units_before(std::size_t byte);

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t units_ = 0;
};

}  // namespace onoma
