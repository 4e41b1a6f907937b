// SPDX-License-Identifier: Apache-2.0
// Texts below the level of words: UTF-8, other encodings, folded forms, widths in a terminal.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace onoma {

// UTF-8 as it comes in: found fault with, repaired for output, counted in code points.

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

// Offsets for consumers that count UTF-16 code units, as JavaScript and Java do.

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

// One spelling for many: the normalized form that words are compared by.

// Appends the NFKC_Casefold form of `word` to `folded`, with every apostrophe made straight. Any
// bytes are accepted; ill-formed sequences become U+FFFD. ASCII takes a short way with the same
// result.
void append_folded(std::string_view word, std::string& folded);

[[nodiscard]] std::string fold(std::string_view word);

// `folded` without the accents of its Latin, Greek and Cyrillic letters, and with the letters that
// have no decomposition spelled as news without accents does (ø -> o, ł -> l). The marks of other
// scripts spell vowels and consonants and stay.
[[nodiscard]] std::string without_diacritics(std::string_view folded);

// True when the first character of `word` is an upper-case or title-case letter.
[[nodiscard]] bool begins_capital(std::string_view word);

// `text` in normalization form C: what lexicons are stored in. REQUIRES: well-formed UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

// How many columns of a terminal a text takes.

// Columns of `text`: 2 for East Asian wide and full-width characters and emoji, 0 for combining
// marks and other characters that show nothing, 1 for the rest (Unicode Annex 11). Control
// characters take 0.
[[nodiscard]] std::size_t display_width(std::string_view text);

// The longest beginning of `text` within `columns`, ended by an ellipsis when something was cut
// off.
[[nodiscard]] std::string truncate_to_width(std::string_view text, std::size_t columns);

// The versions that decide how text is cut into words: part of every report.

[[nodiscard]] std::string icu_version();      // of the library in use, such as "72.1"
[[nodiscard]] std::string unicode_version();  // of its data, such as "15.0"

// Text in any of the encodings of the web -> UTF-8.

struct DecodedText {
    std::string text;
    std::string charset;  // that was converted: `windows-1252`, `UTF-8 read as macroman`; or empty
};

// Finds out the encoding and converts. In this order:
//   1. a byte order mark of UTF-16 or UTF-32, the zero bytes of UTF-16 without one, or
//      the escapes of ISO-2022-JP
//   2. UTF-8, which stays as it is: well-formed, or with ill-formed bytes but more signs of UTF-8
//      than of anything else: at least one well-formed or broken-off sequence for two bad bytes;
//      more than one for one where something else is declared
//   3. the encoding that is declared (in a header, a meta element, XML), when it is known
//   4. what ICU detects with confidence, if there is enough to tell; else windows-1252
// Bytes that the encoding does not have become U+FFFD; sure mojibake (`Acmeâ€™s`) is undone. Names
// mean what browsers take them for: `iso-8859-1` is windows-1252. Throws nothing for any input.
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
