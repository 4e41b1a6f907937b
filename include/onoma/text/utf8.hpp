// SPDX-License-Identifier: Apache-2.0
// UTF-8 as it comes in: found fault with, repaired for output, counted in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onoma {

// How many ill-formed sequences `text` holds: each is a maximal subpart in the sense of the Unicode
// Standard, section 3.9 (U+FFFD substitution), so the count agrees with ICU's and Python's
// decoders.
[[nodiscard]] std::size_t count_invalid_sequences(std::string_view text);

// `text` with each ill-formed sequence replaced by U+FFFD. Byte offsets of the result differ from
// those of `text`, code point offsets do not.
[[nodiscard]] std::string replace_invalid_sequences(std::string_view text);

// The code points of `text`, U+FFFD for an ill-formed sequence.
[[nodiscard]] std::u32string to_code_points(std::string_view text);

// Translates byte offsets of a text to code point offsets, for consumers that count code points.
// An ill-formed sequence counts as one. Keeps a view of `text`. Not thread-safe.
class CodePointCounter {
public:
    explicit CodePointCounter(std::string_view text) : text_(text) {}

    // REQUIRES: `byte` is at most text.size() and not below the previous call's; cost is the
    // distance.
    std::size_t code_points_before(std::size_t byte);

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t code_points_ = 0;
};

}  // namespace onoma
