// SPDX-License-Identifier: Apache-2.0
// ICU's converters and its detector of encodings (ucsdet), after what the bytes say by themselves.
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "onoma/text/unicode.hpp"
#include "text/code_points.hpp"
#include "text/icu_error.hpp"
#include "text/mojibake.hpp"

namespace onoma {
namespace {

// More text does not make the guess better, only slower.
constexpr std::size_t looked_at_bytes = std::size_t{64} << 10U;

std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c != ' ' && c != '"' && c != '\'' && c != '\t') plain += ascii_lower(c);
    }
    return plain;
}

struct Meaning {
    std::string_view name;
    std::string_view meant;
};

// Names under which pages come in a larger encoding, as in the WHATWG Encoding Standard.
constexpr std::array<Meaning, 22> meanings = {{
    {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},     {"latin-1", "windows-1252"},
    {"us-ascii", "windows-1252"},   {"ascii", "windows-1252"},
    {"cp1252", "windows-1252"},     {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},     {"iso-8859-9", "windows-1254"},
    {"iso-8859-11", "windows-874"}, {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},          {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},           {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},   {"sjis", "windows-31j"},
    {"euc-kr", "windows-949"},      {"ks_c_5601-1987", "windows-949"},
    {"iso-8859-8-i", "iso-8859-8"}, {"macintosh", "macroman"},
}};

std::string meant_by(std::string_view name) {
    std::string plain = plain_name(name);
    const auto* found = std::find_if(meanings.begin(), meanings.end(),
                                     [&](const Meaning& row) { return row.name == plain; });
    return found == meanings.end() ? plain : std::string(found->meant);
}

struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterDeleter>;

struct DetectorDeleter {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// An encoding that a page may declare: known to ICU, and one in which ASCII is ASCII. A page that
// declares UTF-16 in ASCII letters is not in UTF-16.
bool can_be_declared(const std::string& name) {
    constexpr std::array<std::string_view, 5> others = {"utf-16", "utf-32", "utf-7", "ucs-",
                                                        "iso-10646"};
    if (name.empty() || name.starts_with("utf-8") || name == "utf8") return false;
    if (std::any_of(others.begin(), others.end(),
                    [&](std::string_view other) { return name.starts_with(other); })) {
        return false;
    }
    const Converter converter = open_converter(name);
    if (!converter) return false;
    UErrorCode status = U_ZERO_ERROR;
    std::array<char, 16> out{};
    const std::string_view ascii = "<a>";
    const auto size =
        ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), out.data(), static_cast<int32_t>(out.size()),
                           ascii.data(), static_cast<int32_t>(ascii.size()), &status);
    return U_SUCCESS(status) &&
           std::string_view(out.data(), static_cast<std::size_t>(size)) == ascii;
}

std::string charset_of_mark(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
    if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
    return {};
}

// UTF-16 of a text with ASCII in it has a zero in every second byte of that.
std::string charset_of_zeros(std::string_view bytes) {
    bytes = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros = {0, 0};
    for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
    const std::size_t pairs = bytes.size() / 2;
    if (pairs < 2) return {};
    const auto is_pattern = [&](std::size_t many, std::size_t few) {
        return many >= 2 && many * 5 >= pairs && few * 50 <= many;
    };
    if (is_pattern(zeros[1], zeros[0])) return "UTF-16LE";
    if (is_pattern(zeros[0], zeros[1])) return "UTF-16BE";
    return {};
}

// True for UTF-8 that was damaged: well-formed sequences, sequences that
// break off in the middle, and 0xFF, which is all but unused elsewhere, speak for it; a declaration
// of something else speaks against it.
bool is_mostly_utf8(std::string_view bytes, bool is_other_declared) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const bool is_bad = next_code_point_or_error(bytes, at) < 0;
        if (is_bad) {
            ++bad;
            if (at - begin > 1 || at == bytes.size() || bytes[begin] == '\xFF') ++good;
        } else if (at - begin > 1) {
            ++good;
        }
    }
    return is_other_declared ? good > bad : 2 * good >= bad;
}

// A few bytes beyond ASCII tell one Western encoding from another by chance only.
bool has_enough_to_tell(std::string_view bytes) {
    const auto high = static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
    return high >= 16 || high * 4 >= bytes.size();
}

// What ICU takes the bytes for; nothing when it is not sure.
std::string detected(std::string_view bytes) {
    constexpr int32_t least_confidence = 30;
    bytes = bytes.substr(0, looked_at_bytes);
    if (!has_enough_to_tell(bytes)) return {};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorDeleter> detector(ucsdet_open(&status));
    check_icu(status, "opening the detector of encodings");
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    if (ucsdet_getConfidence(match, &status) < least_confidence) return {};
    const char* name = ucsdet_getName(match, &status);
    return U_SUCCESS(status) && name != nullptr ? meant_by(name) : std::string();
}

std::string_view without_cut_off_end(std::string_view bytes) {
    for (std::size_t tail = 1; tail <= std::min<std::size_t>(3, bytes.size()); ++tail) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - tail]);
        if (byte >= 0xC0) return bytes.substr(0, bytes.size() - tail);
        if (byte < 0x80) break;
    }
    return bytes;
}

std::string find_charset(std::string_view bytes, std::string_view declared) {
    if (std::string name = charset_of_mark(bytes); !name.empty()) return name;
    if (std::string name = charset_of_zeros(bytes); !name.empty()) return name;
    // ISO-2022-JP is in bytes of ASCII, with escapes that no other text has.
    if (bytes.find("\x1B$B") != std::string_view::npos) return "iso-2022-jp";
    if (simdjson::validate_utf8(bytes.data(), bytes.size())) return {};
    std::string meant = meant_by(declared);
    if (!can_be_declared(meant)) meant.clear();
    if (is_mostly_utf8(bytes, !meant.empty())) return {};
    if (!meant.empty()) return meant;
    if (std::string name = detected(bytes); can_be_declared(name)) return name;
    return "windows-1252";
}

}  // namespace

struct TextDecoder::Converters {
    Converter from;
    Converter to;
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    bool is_at_begin = true;
};

TextDecoder::TextDecoder(std::string_view charset) : converters_(std::make_unique<Converters>()) {
    converters_->from = open_converter(std::string(charset));
    converters_->to = open_converter("UTF-8");
    if (!converters_->from || !converters_->to) {
        throw Error("expected a known encoding, found `" + std::string(charset) + "`");
    }
}

TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

std::string TextDecoder::decode(std::string_view bytes, Piece piece) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    Converters& state = *converters_;
    std::string text;
    std::size_t filled = 0;
    const char* source = bytes.data();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        text.resize(filled + bytes.size() + 1024);
        char* target = text.data() + filled;
        status = U_ZERO_ERROR;
        ucnv_convertEx(state.to.get(), state.from.get(), &target, text.data() + text.size(),
                       &source, bytes.data() + bytes.size(), state.pivot.data(),
                       &state.pivot_source, &state.pivot_target,
                       state.pivot.data() + state.pivot.size(), 0, piece == Piece::last ? 1 : 0,
                       &status);
        filled = static_cast<std::size_t>(target - text.data());
    }
    // A character that the last piece cuts off has become U+FFFD already, or is dropped here.
    if (status != U_TRUNCATED_CHAR_FOUND) check_icu(status, "converting a text");
    text.resize(filled);
    if (state.is_at_begin && text.starts_with(mark)) text.erase(0, mark.size());
    if (!text.empty()) state.is_at_begin = false;
    return text;
}

DecodedText decode_text(std::string bytes, std::string_view declared) {
    DecodedText decoded{std::move(bytes), {}};
    decoded.charset = find_charset(decoded.text, declared);
    if (!decoded.charset.empty()) {
        decoded.text = TextDecoder(decoded.charset).decode(decoded.text, TextDecoder::Piece::last);
    }
    if (const std::string taken_for = repair_mojibake(decoded.text); !taken_for.empty()) {
        decoded.charset = "UTF-8 read as " + taken_for;
    }
    return decoded;
}

std::string detect_charset(std::string_view beginning, std::string_view declared) {
    return find_charset(without_cut_off_end(beginning), declared);
}

bool is_wide_charset(std::string_view charset) {
    return charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
}

}  // namespace onoma
