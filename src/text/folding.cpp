// SPDX-License-Identifier: Apache-2.0
// Normalization by ICU's Normalizer2; the short way for ASCII is checked against it in the tests.
#include "onoma/text/folding.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "text/code_points.hpp"
#include "text/icu_error.hpp"

namespace onoma {
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

void append_folded(std::string_view word, std::string& folded) {
    if (is_ascii(word)) {
        for (const char c : word) folded += ascii_lower(c);
        return;
    }
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
    bool behind_accented_script = false;
    for (std::size_t at = 0; at < decomposed.size();) {
        const std::size_t begin = at;
        const UChar32 c = next_code_point(decomposed, at);
        const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
        if (is_mark && behind_accented_script) continue;
        if (!is_mark) behind_accented_script = takes_accents(c);
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
    const UChar32 c = first_code_point(word);
    return u_isupper(c) != 0 || u_istitle(c) != 0;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return normalize(composing_normalizer(), text);
}

}  // namespace onoma
