// SPDX-License-Identifier: Apache-2.0
#include "onoma/text/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "base/ascii.hpp"
#include "text/boundaries.hpp"
#include "text/code_points.hpp"
#include "text/icu_error.hpp"
#include "text/one_line.hpp"

namespace onoma {

std::size_t count_invalid_sequences(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = end_of_ascii(text, 0); at < text.size(); at = end_of_ascii(text, at)) {
        if (next_code_point_or_error(text, at) < 0) ++count;
    }
    return count;
}

std::string replace_invalid_sequences(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (next_code_point_or_error(text, at) < 0) {
            result += "\xEF\xBF\xBD";
        } else {
            result.append(text, begin, at - begin);
        }
    }
    return result;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        result += static_cast<char32_t>(next_code_point(text, at));
    }
    return result;
}

std::size_t CodePointCounter::code_points_before(std::size_t byte) {
    assert(byte >= byte_ && byte <= text_.size());
    while (byte_ < byte) {
        if (is_ascii(text_[byte_])) {
            ++byte_;
        } else {
            next_code_point(text_, byte_);
        }
        ++code_points_;
    }
    return code_points_;
}

std::size_t Utf16Counter::units_before(std::size_t byte) {
    assert(byte >= byte_ && byte <= text_.size());
    constexpr UChar32 last_of_one_unit = 0xFFFF;
    while (byte_ < byte) {
        units_ += next_code_point(text_, byte_) > last_of_one_unit ? 2 : 1;
    }
    return units_;
}

// Normalization by ICU's Normalizer2; the short way for ASCII is checked against it in the tests.

namespace {

const icu::Normalizer2& casefold_normalizer() {
    static const icu::Normalizer2* const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
        check_icu(status, "opening NFKC_Casefold");
        return instance;
    }();
    return *normalizer;
}

const icu::Normalizer2& composing_normalizer() {
    static const icu::Normalizer2* const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* instance = icu::Normalizer2::getNFCInstance(status);
        check_icu(status, "opening NFC");
        return instance;
    }();
    return *normalizer;
}

const icu::Normalizer2& decomposing_normalizer() {
    static const icu::Normalizer2* const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* instance = icu::Normalizer2::getNFKDInstance(status);
        check_icu(status, "opening NFKD");
        return instance;
    }();
    return *normalizer;
}

icu::StringPiece to_piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

std::string normalize(const icu::Normalizer2& normalizer, std::string_view text) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, to_piece(text), sink, nullptr, status);
    check_icu(status, "normalizing");
    return result;
}

// What NFKC_Casefold leaves to do: U+2019, U+2018 and U+02BC stand for the apostrophe of a name as
// well, and ICU copies ill-formed sequences as they are.
void append_cleaned(std::string_view folded, std::string& result) {
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const UChar32 c = next_code_point_or_error(folded, at);
        if (c == 0x2019 || c == 0x2018 || c == 0x02BC) {
            result += '\'';
        } else if (c < 0) {
            result += "\uFFFD";
        } else {
            result.append(folded, begin, at - begin);
        }
    }
}

// The scripts whose marks are accents that a text may leave out; elsewhere they spell vowels, tones
// or voiced consonants.
bool takes_accents(UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(letter, &status);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

// Letters that news without accents writes as another letter but Unicode does not decompose.
std::string_view plain_spelling(UChar32 c) {
    switch (c) {
        case 0x00F8:
            return "o";  // o with stroke
        case 0x0142:
            return "l";  // l with stroke
        case 0x0111:
            return "d";  // d with stroke
        case 0x0131:
            return "i";  // dotless i
        case 0x00E6:
            return "ae";  // ash
        case 0x0153:
            return "oe";  // ligature oe
        case 0x00FE:
            return "th";  // thorn
        case 0x00F0:
            return "d";  // eth
        default:
            return {};
    }
}

}  // namespace

namespace {

// Second bytes of the UTF-8 of Latin-1: capitals stand before their small letters.
constexpr unsigned char first_small_letter = 0xA0;

// A letter of Latin-1, but neither the sharp s nor the signs of multiplication and division.
bool is_latin_letter(std::string_view text) {
    if (text.size() < 2 || text[0] != '\xC3') return false;
    const auto second = static_cast<unsigned char>(text[1]);
    return second >= 0x80 && second <= 0xBF && second != 0x97 && second != 0x9F && second != 0xB7;
}

// Bytes of the curly quotation mark or dash that `text` begins with, or 0.
std::size_t quote_or_dash_size(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xE2' || text[1] != '\x80') return 0;
    const bool is_one =
        std::string_view("\x93\x94\x98\x99\x9C\x9D").find(text[2]) != std::string_view::npos;
    return is_one ? 3 : 0;
}

void append_lowered(std::string_view ascii, std::string& result) {
    const std::size_t begin = result.size();
    result += ascii;
    for (std::size_t at = begin; at < result.size(); ++at) result[at] = ascii_lower(result[at]);
}

// The characters of western news beyond ASCII whose folded form is short to tell: letters of
// Latin-1, quotation marks and dashes. What begins with others is left.
std::size_t append_folded_beginning(std::string_view word, std::string& folded) {
    std::size_t at = 0;
    for (; at < word.size(); ++at) {
        std::size_t end = at;
        while (end < word.size() && is_ascii(word[end])) ++end;
        append_lowered(word.substr(at, end - at), folded);
        at = end;
        if (at == word.size()) break;
        const char c = word[at];
        const std::string_view rest = word.substr(at);
        if (const std::size_t size = quote_or_dash_size(rest); size != 0) {
            const bool is_apostrophe = rest[2] == '\x98' || rest[2] == '\x99';
            folded += is_apostrophe ? std::string_view("'") : rest.substr(0, size);
            at += size - 1;
        } else if (is_latin_letter(rest)) {
            const auto second = static_cast<unsigned char>(rest[1]);
            folded += c;
            folded += static_cast<char>(second < first_small_letter ? second + 0x20 : second);
            ++at;
        } else {
            break;
        }
    }
    return at;
}

}  // namespace

void append_folded(std::string_view word, std::string& folded) {
    const std::size_t begin = folded.size();
    if (append_folded_beginning(word, folded) == word.size()) return;
    folded.resize(begin);  // a mark that follows may change what is before it
    append_cleaned(normalize(casefold_normalizer(), word), folded);
}

std::string fold(std::string_view word) {
    std::string folded;
    append_folded(word, folded);
    return folded;
}

std::string without_diacritics(std::string_view folded) {
    if (is_ascii(folded)) return std::string(folded);
    const std::string decomposed = normalize(decomposing_normalizer(), folded);
    std::string result;
    bool after_accented_script = false;
    for (std::size_t at = 0; at < decomposed.size();) {
        const std::size_t begin = at;
        const UChar32 c = next_code_point(decomposed, at);
        const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
        if (is_mark && after_accented_script) continue;
        if (!is_mark) after_accented_script = takes_accents(c);
        const std::string_view plain = plain_spelling(c);
        if (plain.empty()) {
            result.append(decomposed, begin, at - begin);
        } else {
            result += plain;
        }
    }
    return to_nfc(result);
}

bool begins_capital(std::string_view word) {
    if (word.empty()) return false;
    if (is_ascii(word.front())) return is_ascii_capital(word.front());
    const UChar32 c = first_code_point(word);
    return u_isupper(c) != 0 || u_istitle(c) != 0;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return normalize(composing_normalizer(), text);
}

// Width by grapheme cluster: a flag or a family emoji takes the two columns of its first character.

namespace {

std::size_t width_of(UChar32 c) {
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return 2;
    const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

// The widest character of a cluster decides: the others are marks, joiners or joined emoji. A sign
// that is shown as an emoji only on demand is wide then.
std::size_t width_of_cluster(std::string_view cluster) {
    constexpr UChar32 shown_as_emoji = 0xFE0F;
    std::size_t width = 0;
    for (std::size_t at = 0; at < cluster.size();) {
        const UChar32 c = next_code_point(cluster, at);
        width = std::max(width, c == shown_as_emoji ? 2 : width_of(c));
    }
    return width;
}

// Calls visit(cluster, columns) until it returns false. REQUIRES: visit() does not call it.
template <typename Visit>
void for_each_cluster(std::string_view text, Visit visit) {
    // Opening the rules costs more than the text of a thousand cells of a table.
    thread_local BoundaryFinder clusters(BoundaryFinder::Level::character);
    bool goes_on = true;
    clusters.for_each_segment(text, [&](ByteRange range, TokenKind) {
        if (goes_on) goes_on = visit(range.of(text), width_of_cluster(range.of(text)));
    });
}

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

}  // namespace

std::size_t display_width(std::string_view text) {
    if (is_printable_ascii(text)) return text.size();
    std::size_t total = 0;
    for_each_cluster(text, [&](std::string_view, std::size_t width) {
        total += width;
        return true;
    });
    return total;
}

std::string truncate_to_width(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return std::string(text);
    std::string result;
    std::size_t used = 0;
    for_each_cluster(text, [&](std::string_view cluster, std::size_t width) {
        if (used + width + 1 > columns) return false;
        result += cluster;
        used += width;
        return true;
    });
    return columns == 0 ? std::string() : result + "\u2026";
}

std::string truncate_front_to_width(std::string_view text, std::size_t columns) {
    std::size_t width = display_width(text);
    if (width <= columns) return std::string(text);
    if (columns == 0) return {};
    std::size_t begin = 0;
    for_each_cluster(text, [&](std::string_view cluster, std::size_t columns_of_cluster) {
        begin += cluster.size();
        width -= columns_of_cluster;
        return width + 1 > columns;
    });
    return "\u2026" + std::string(text.substr(begin));
}

// Asked of the library at run time: a distribution may update it under a built program.

namespace {

std::string to_text(const UVersionInfo version) {
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return text.data();
}

}  // namespace

std::string icu_version() {
    UVersionInfo version{};
    u_getVersion(version);
    return to_text(version);
}

std::string unicode_version() {
    UVersionInfo version{};
    u_getUnicodeVersion(version);
    return to_text(version);
}

}  // namespace onoma
