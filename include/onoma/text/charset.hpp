// SPDX-License-Identifier: Apache-2.0
// Text in any of the encodings of the web -> UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace onoma {

struct DecodedText {
    std::string text;
    std::string charset;  // what was converted, such as `windows-1252`; empty for UTF-8 as it came
};

// Finds out the encoding and converts. In this order:
//   1. a byte order mark of UTF-16 or UTF-32, the zero bytes of UTF-16 without one, or
//      the escapes of ISO-2022-JP
//   2. UTF-8, which stays as it is: well-formed, or with ill-formed bytes but more signs of UTF-8
//      than of anything else: at least one well-formed or broken-off sequence for two bad bytes;
//      more than one for one where something else is declared
//   3. the encoding that is declared (in a header, a meta element, XML), when it is known
//   4. what ICU detects with confidence, if there is enough to tell; else windows-1252
// Bytes that the encoding does not have become U+FFFD. Names mean what browsers take them for:
// `iso-8859-1` is windows-1252. Throws nothing for any input.
[[nodiscard]] DecodedText decode_text(std::string bytes, std::string_view declared = {});

// The same finding for the beginning of a text: the name of its encoding, empty for UTF-8. A last
// character may be cut off.
[[nodiscard]] std::string detect_charset(std::string_view beginning,
                                         std::string_view declared = {});

// True for UTF-16 and UTF-32, in which lines and tags cannot be looked for byte by byte.
[[nodiscard]] bool is_wide_charset(std::string_view charset);

// Converts a text that comes in pieces. Not thread-safe.
class TextDecoder {
public:
    // Throws Error when ICU does not know `charset`.
    explicit TextDecoder(std::string_view charset);
    ~TextDecoder();
    TextDecoder(TextDecoder&&) noexcept;
    TextDecoder& operator=(TextDecoder&&) noexcept;

    enum class Piece { inner, last };

    // The UTF-8 of the next bytes, without a byte order mark; of a character that they cut off, its
    // bytes are kept for the next piece.
    [[nodiscard]] std::string decode(std::string_view bytes, Piece piece);

private:
    struct Converters;
    std::unique_ptr<Converters> converters_;
};

}  // namespace onoma
