// SPDX-License-Identifier: Apache-2.0
// Bytes of UTF-8.
#pragma once

namespace onoma {

// Whether the byte goes on a character that an earlier one begins: a text is never cut before it.
[[nodiscard]] constexpr bool is_utf8_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace onoma
