// SPDX-License-Identifier: Apache-2.0
// Decoding of UTF-8 by ICU's macros: every stage agrees on where an ill-formed sequence ends.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onoma {

constexpr UChar32 replacement_character = 0xFFFD;

// ICU's macros convert between integer types without a word.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

// The code point at `at`, which moves after it; negative for an ill-formed sequence.
// REQUIRES: at < text.size().
inline UChar32 next_code_point_or_error(std::string_view text, std::size_t& at) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    return c;
}

// The beginning of the code point that holds byte `at`.
inline std::size_t code_point_start(std::string_view text, std::size_t at) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_SET_CP_START(bytes, 0, at);
    return at;
}

#pragma GCC diagnostic pop

// The same with U+FFFD for an ill-formed sequence.
inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
    const UChar32 c = next_code_point_or_error(text, at);
    return c < 0 ? replacement_character : c;
}

inline UChar32 first_code_point(std::string_view text) {
    std::size_t at = 0;
    return next_code_point(text, at);
}

}  // namespace onoma
