// SPDX-License-Identifier: Apache-2.0
// Decoding of UTF-8 by ICU's macros: every stage agrees on where an ill-formed sequence ends. And
// rows of eight bytes, for stretches of ASCII.
#pragma once

#include <unicode/utf8.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/ascii.hpp"

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

// Eight bytes as numbers in one, which are compared at once: no number carries into another.
using ByteRow = std::uint64_t;
constexpr std::size_t row_size = sizeof(ByteRow);
constexpr ByteRow in_each_byte = 0x0101010101010101U;
constexpr ByteRow high_bits = in_each_byte * 0x80;

// REQUIRES: eight bytes are there.
inline ByteRow read_row(const char* bytes) {
    ByteRow row = 0;
    std::memcpy(&row, bytes, sizeof row);
    return row;
}

// 0x80 in each byte that is an ASCII letter.
constexpr ByteRow letters_in(ByteRow row) {
    const ByteRow small = (row | in_each_byte * 0x20) & ~high_bits;
    return (small + in_each_byte * (0x80 - 'a')) & ~(small + in_each_byte * (0x80 - 'z' - 1)) &
           ~row & high_bits;
}

// 0x80 in each byte that is an ASCII digit.
constexpr ByteRow digits_in(ByteRow row) {
    const ByteRow low = row & ~high_bits;
    return (low + in_each_byte * (0x80 - '0')) & ~(low + in_each_byte * (0x80 - '9' - 1)) & ~row &
           high_bits;
}

// Capital letters of ASCII as small ones, and all other bytes as they are.
constexpr ByteRow in_small_letters(ByteRow row) { return row | letters_in(row) >> 2U; }

// After the ASCII from `at` on.
inline std::size_t end_of_ascii(std::string_view text, std::size_t at) {
    while (at + row_size <= text.size() && (read_row(text.data() + at) & high_bits) == 0) {
        at += row_size;
    }
    while (at < text.size() && is_ascii(text[at])) ++at;
    return at;
}

// How many bytes from the first on have the high bit. REQUIRES: the other bits are 0.
constexpr std::size_t leading_bytes(ByteRow high) {
    const ByteRow others = high ^ high_bits;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(others)
                                                                : std::countl_zero(others);
    return static_cast<std::size_t>(bits) / row_size;
}

}  // namespace onoma
