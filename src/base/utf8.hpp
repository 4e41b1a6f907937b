// SPDX-License-Identifier: Apache-2.0
// Bytes of UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace onoma {

// Whether the byte goes on a character that an earlier one begins: a text is never cut before it.
[[nodiscard]] constexpr bool is_utf8_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The beginning of a well-formed text in at most so many bytes, cut before a code point.
[[nodiscard]] constexpr std::string_view utf8_prefix(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && is_utf8_continuation(text[most])) --most;
    return text.substr(0, most);
}

}  // namespace onoma
