// SPDX-License-Identifier: Apache-2.0
#include "text/mojibake.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "onoma/text/unicode.hpp"
#include "text/code_points.hpp"

namespace onoma {
namespace {

// Which byte a character is in an encoding of one byte a character.
class CodePage {
public:
    explicit CodePage(const std::string& name) : name_(name) {
        for (int byte = 0x80; byte <= 0xFF; ++byte) {
            const std::string one(1, static_cast<char>(byte));
            const std::string character = TextDecoder(name).decode(one, TextDecoder::Piece::last);
            bytes_.emplace(first_code_point(character), static_cast<char>(byte));
        }
    }

    [[nodiscard]] const std::string& name() const { return name_; }

    // Nothing for ASCII and for what the encoding does not have.
    [[nodiscard]] std::optional<char> byte_of(UChar32 c) const {
        if (c < 0x80) return std::nullopt;
        const auto found = bytes_.find(c);
        if (found != bytes_.end()) return found->second;
        // Programs that know Latin-1 only keep its control characters.
        if (c <= 0x9F && name_ == "windows-1252") return static_cast<char>(c);
        return std::nullopt;
    }

private:
    std::string name_;
    std::unordered_map<UChar32, char> bytes_;
};

// A character that stands as several.
struct Scrambled {
    std::size_t end = 0;
    std::string character;
    std::size_t bytes = 0;
    bool is_latin_1 = false;
};

std::size_t length_by_lead(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte >= 0xC2 && byte <= 0xDF) return 2;
    if (byte >= 0xE0 && byte <= 0xEF) return 3;
    return byte >= 0xF0 && byte <= 0xF4 ? 4 : 0;
}

// Letters of Europe, signs and emoji: what news has that is not ASCII.
bool is_likely(UChar32 c) {
    return (c >= 0xA0 && c <= 0x24F) || (c >= 0x2000 && c <= 0x2BFF) || c == 0xFEFF ||
           c == replacement_character || (c >= 0x1F000 && c <= 0x1FAFF);
}

std::optional<Scrambled> scrambled_at(std::string_view text, std::size_t at, const CodePage& page) {
    const auto lead = page.byte_of(next_code_point(text, at));
    if (!lead) return std::nullopt;
    Scrambled found;
    found.bytes = length_by_lead(*lead);
    found.character = *lead;
    while (found.character.size() < found.bytes && at < text.size()) {
        const auto byte = page.byte_of(next_code_point(text, at));
        if (!byte || !is_utf8_continuation(*byte)) return std::nullopt;
        found.character += *byte;
    }
    if (found.bytes == 0 || found.character.size() < found.bytes) return std::nullopt;
    std::size_t end = 0;
    const UChar32 c = next_code_point_or_error(found.character, end);
    if (end != found.bytes || !is_likely(c)) return std::nullopt;
    found.end = at;
    found.is_latin_1 = c <= 0xFF;
    return found;
}

struct Repair {
    std::string text;
    std::size_t sure = 0;      // of three bytes and more
    std::size_t pairs = 0;     // of letters and signs of Latin-1
    std::size_t others = 0;    // letters beyond ASCII that are themselves
    std::size_t doubtful = 0;  // of other letters

    [[nodiscard]] bool is_sure() const {
        constexpr std::size_t fewest_doubtful = 3;
        return sure > 0 || (pairs > 0 && pairs > others) ||
               (others == 0 && doubtful >= fewest_doubtful);
    }
};

Repair repaired(std::string_view text, const CodePage& page) {
    Repair repair;
    repair.text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_ascii(text[at])) {
            at = end_of_ascii(text, at);
        } else if (const auto scrambled = scrambled_at(text, at, page)) {
            ++(scrambled->bytes > 2 ? repair.sure
                                    : (scrambled->is_latin_1 ? repair.pairs : repair.doubtful));
            repair.text += scrambled->character;
            at = scrambled->end;
            continue;
        } else {
            repair.others += u_isalpha(next_code_point(text, at)) != 0 ? 1U : 0U;
        }
        repair.text += text.substr(begin, at - begin);
    }
    return repair;
}

// What every scrambled text has, so that others cost no more than looking for it.
bool may_be_mojibake(std::string_view text) {
    constexpr std::array<std::string_view, 8> signs = {
        "\u00C2", "\u00C3", "\u00C4", "\u00C5", "\u00E2", "\u00F0", "\u221A", "\u201A\u00C4"};
    for (std::size_t at = end_of_ascii(text, 0); at < text.size();
         at = end_of_ascii(text, at + 1)) {
        const std::string_view rest = text.substr(at);
        const auto begins_rest = [&](std::string_view sign) { return rest.starts_with(sign); };
        if (std::any_of(signs.begin(), signs.end(), begins_rest)) return true;
    }
    return false;
}

}  // namespace

std::string repair_mojibake(std::string& text) {
    static const std::array<CodePage, 2> pages = {CodePage("windows-1252"), CodePage("macroman")};
    constexpr int most_rounds = 3;
    std::string taken_for;
    for (int round = 0; round < most_rounds && may_be_mojibake(text); ++round) {
        const auto* const page = std::find_if(pages.begin(), pages.end(), [&](const CodePage& one) {
            Repair repair = repaired(text, one);
            if (!repair.is_sure()) return false;
            text = std::move(repair.text);
            return true;
        });
        if (page == pages.end()) break;
        taken_for = page->name();
    }
    return taken_for;
}

}  // namespace onoma
