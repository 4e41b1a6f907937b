// SPDX-License-Identifier: Apache-2.0
// Texts that went through a wrong door: `&amp;` of a page, `Ã©` of UTF-8 read as Windows-1252.
#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/check/checks.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `&amp;`, `&#8217;` or `&#x2019;` at the `&`; empty for anything else.
std::string_view html_entity_at(std::string_view text) {
    constexpr std::size_t longest = 10;
    const auto end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 3) return {};
    const std::string_view inside = text.substr(1, end - 1);
    const bool named = std::all_of(inside.begin(), inside.end(),
                                   [](char c) { return is_ascii_letter(c) || is_digit(c); });
    const bool numbered = inside[0] == '#' && (is_digit(inside[1]) || inside[1] == 'x');
    const bool named_by_letter = named && is_ascii_letter(inside[0]);
    return named_by_letter || numbered ? text.substr(0, end + 1) : std::string_view();
}

std::string_view find_html_entity(std::string_view text) {
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        if (const auto entity = html_entity_at(text.substr(at)); !entity.empty()) return entity;
    }
    return {};
}

// What Windows-1252 shows for the bytes 0x80 to 0x9F.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// The byte that a Windows-1252 or Latin-1 reader shows as `c`.
std::optional<unsigned> byte_of(char32_t c) {
    if (c < 0x100) return static_cast<unsigned>(c);
    const auto found = std::find(windows_1252.begin(), windows_1252.end(), c);
    if (found == windows_1252.end()) return std::nullopt;
    return 0x80U + static_cast<unsigned>(found - windows_1252.begin());
}

// Only sequences that names do not have by chance: Ã and Â, Ð and Ñ (Cyrillic), and those of three.
std::size_t bytes_of_sequence(unsigned first) {
    if (first == 0xC2 || first == 0xC3 || first == 0xD0 || first == 0xD1) return 2;
    return first >= 0xE0 && first <= 0xEF ? 3 : 0;
}

bool is_mojibake_at(std::u32string_view text, std::size_t at) {
    if (text[at] > 0xFF) return false;
    const std::size_t size = bytes_of_sequence(static_cast<unsigned>(text[at]));
    if (size == 0 || at + size > text.size()) return false;
    for (std::size_t index = at + 1; index < at + size; ++index) {
        const auto byte = byte_of(text[index]);
        if (!byte || *byte < 0x80 || *byte > 0xBF) return false;
    }
    return true;
}

bool has_mojibake(std::string_view cell) {
    const bool may_have = std::any_of(cell.begin(), cell.end(), [](char c) {
        return static_cast<unsigned char>(c) == 0xC3 || static_cast<unsigned char>(c) == 0xEF;
    });
    if (!may_have && cell.find("\u00C2") == std::string_view::npos) return false;
    const std::u32string text = to_code_points(cell);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == 0xFFFD || is_mojibake_at(text, at)) return true;
    }
    return false;
}

}  // namespace

void check_encoding_faults(const TsvRow& row, LexiconLine line, FindingList& findings) {
    for (const std::string_view cell : row.cells()) {
        if (const auto entity = find_html_entity(cell); !entity.empty()) {
            findings.add(line, "html-entity", "the character itself",
                         in_quotes(entity) + " in " + in_quotes(cell));
        }
        if (has_mojibake(cell)) {
            findings.add(line, "mojibake", "UTF-8 that was read as UTF-8",
                         "the trace of another reading in " + in_quotes(cell));
        }
    }
}

}  // namespace onoma
