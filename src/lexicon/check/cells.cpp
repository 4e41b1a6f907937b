// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "lexicon/check/checks.hpp"
#include "lexicon/lexicon_columns.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// Columns of other meaning that resemble a known one.
constexpr std::array<std::string_view, 4> other_columns = {"class", "note", "notes", "wikidata"};

// Short names resemble half of all words; of them only case and a plural count.
std::size_t allowed_distance(std::string_view column) {
    if (column.size() < 5) return 0;
    return column.size() < 7 ? 1 : 2;
}

std::string_view nearest_known(std::string_view column) {
    const std::string folded = fold(column);
    if (std::find(other_columns.begin(), other_columns.end(), folded) != other_columns.end()) {
        return {};
    }
    for (const auto& [known, is_list] : lexicon_columns) {
        const std::string_view longer = folded.size() > known.size() ? folded : known;
        const std::string_view shorter = folded.size() > known.size() ? known : folded;
        const bool plural = longer.size() == shorter.size() + 1 && longer.ends_with('s') &&
                            longer.starts_with(shorter);
        if (folded == known || plural) return known;
        const std::size_t allowed = allowed_distance(known);
        if (allowed > 0 && edit_distance(folded, known, allowed) <= allowed) return known;
    }
    return {};
}

}  // namespace

void check_columns(const std::vector<std::string>& header, std::uint32_t file,
                   FindingList& findings) {
    const LexiconLine line{file, 1};
    for (auto column = header.begin(); column != header.end(); ++column) {
        if (column->empty()) continue;
        if (std::find(header.begin(), column, *column) != column) {
            findings.add(line, "column", "each column once", "a second " + in_quotes(*column));
        } else if (!is_lexicon_column(*column)) {
            const std::string_view known = nearest_known(*column);
            if (!known.empty()) findings.add(line, "column", in_quotes(known), in_quotes(*column));
        }
    }
}

// What is wrong with the characters of a line, whatever its cells mean.

namespace {

// --- spaces

// No-break, narrow, wide and the other spaces of Unicode: they look like the plain one, or nearly.
constexpr std::array<std::string_view, 17> other_spaces = {
    "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000", "\u0085"};

void check_ends(std::string_view text, LexiconLine line, FindingList& findings) {
    if (text.starts_with(' ') || text.ends_with(' ')) {
        findings.add(line, "stray-space", "no space at either end", in_quotes(text));
    }
}

// Items of a list, with what stands around them.
void check_items(std::string_view cell, LexiconLine line, FindingList& findings) {
    for (std::string_view rest = cell;;) {
        const auto end = rest.find('|');
        const std::string_view item = rest.substr(0, end);
        if (trim(item).empty()) {
            findings.add(line, "empty-form", "a form between two `|`",
                         "none in " + in_quotes(cell));
            return;
        }
        check_ends(item, line, findings);
        if (end == std::string_view::npos) return;
        rest.remove_prefix(end + 1);
    }
}

void check_cell(std::string_view cell, bool list, LexiconLine line, FindingList& findings) {
    if (trim(cell).empty()) {
        if (!cell.empty()) check_ends(cell, line, findings);
        return;
    }
    if (list && cell.find('|') != std::string_view::npos) {
        check_items(cell, line, findings);
    } else {
        check_ends(cell, line, findings);
    }
    if (trim(cell).find("  ") != std::string_view::npos) {
        findings.add(line, "stray-space", "one space between words", "two in " + in_quotes(cell));
    }
    if (is_ascii(cell)) return;
    for (const std::string_view space : other_spaces) {
        if (cell.find(space) == std::string_view::npos) continue;
        findings.add(line, "stray-space", "plain spaces", "another kind in " + in_quotes(cell));
        return;
    }
}

// --- characters that show nothing

// Zero-width joiners spell words of Persian, of the scripts of India, and emoji.
bool joins_nothing(std::u32string_view text, std::size_t at) {
    constexpr char32_t first_of_other_scripts = 0x0590;
    const auto needs_joiner = [&](std::size_t index) {
        return index < text.size() && text[index] >= first_of_other_scripts;
    };
    return at == 0 || !needs_joiner(at - 1) || !needs_joiner(at + 1);
}

bool is_invisible(std::u32string_view text, std::size_t at) {
    const char32_t c = text[at];
    if (c == 0x200C || c == 0x200D) return joins_nothing(text, at);
    return c < 0x20 || (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0x00AD || c == 0x034F ||
           c == 0x061C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE001F);
}

bool may_hold_any(std::string_view cell) {
    for (const char c : cell) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x7F || byte < 0x20) return true;
    }
    return false;
}

std::string visible(std::u32string_view text, std::size_t at) {
    return fmt::format("U+{:04X} as character {}", static_cast<std::uint32_t>(text[at]), at + 1);
}

// --- letters of two alphabets
//
// A Cyrillic `а` in a Latin word looks like `a` and matches nothing. Latin beside Greek is usual in
// names (`GPT-4α`, `λProlog`), so only the Greek letters count that look like Latin ones.

enum class Script { latin, cyrillic, greek_like_latin, other };

constexpr std::u32string_view greek_like_latin = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχκι";

std::optional<Script> script_of(char32_t c) {
    if (c < 0x80 && is_ascii_letter(static_cast<char>(c))) return Script::latin;
    if (c < 0xC0) return std::nullopt;
    if (c < 0x250 && c != 0xD7 && c != 0xF7) return Script::latin;
    if (c >= 0x1E00 && c < 0x1F00) return Script::latin;
    if (c >= 0x400 && c < 0x530) return Script::cyrillic;
    if (greek_like_latin.find(c) != std::u32string_view::npos) return Script::greek_like_latin;
    if (c >= 0x300 && c < 0x370) return Script::other;  // marks go with any letter
    if (c >= 0x2000 && c < 0x2E80) return std::nullopt;
    return Script::other;
}

// True when a word of `text` mixes Latin with a script that looks like it.
bool mixes(std::u32string_view text) {
    bool latin = false;
    bool alike = false;
    bool only_alike = true;  // a whole Greek word may end in a Latin-looking letter
    for (const char32_t c : text) {
        const auto script = script_of(c);
        if (!script) {
            if (latin && alike && only_alike) return true;
            latin = alike = false;
            only_alike = true;
            continue;
        }
        latin = latin || *script == Script::latin;
        alike = alike || *script == Script::cyrillic || *script == Script::greek_like_latin;
        if (*script == Script::other && !(c >= 0x300 && c < 0x370)) only_alike = false;
    }
    return latin && alike && only_alike;
}

bool may_mix(std::string_view cell) {
    // Greek and Cyrillic begin with these bytes in UTF-8.
    for (const char c : cell) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xCD && byte <= 0xD4) return true;
    }
    return false;
}

// --- traces of another encoding
//
// Texts that went through a wrong door: `&amp;` of a page, `Ã©` of UTF-8 read as Windows-1252.

// `&amp;`, `&#8217;` or `&#x2019;` at the `&`; empty for anything else.
std::string_view html_entity_at(std::string_view text) {
    constexpr std::size_t longest = 10;
    const auto end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 3) return {};
    const std::string_view inside = text.substr(1, end - 1);
    const bool named = std::all_of(inside.begin(), inside.end(), is_ascii_letter_or_digit);
    const bool numbered = inside[0] == '#' && (is_ascii_digit(inside[1]) || inside[1] == 'x');
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

void check_spaces(const TsvRow& row, LexiconLine line, FindingList& findings) {
    for (std::size_t index = 0; index < row.cells().size(); ++index) {
        const bool list = index < row.header().size() && is_list_column(row.header()[index]);
        check_cell(row.cells()[index], list, line, findings);
    }
}

void check_invisible_characters(const TsvRow& row, LexiconLine line, FindingList& findings) {
    for (const std::string_view cell : row.cells()) {
        if (!may_hold_any(cell)) continue;
        const std::u32string text = to_code_points(cell);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!is_invisible(text, at)) continue;
            findings.add(line, "invisible", "characters that show",
                         visible(text, at) + " of " + in_quotes(cell));
            break;
        }
    }
}

void check_mixed_scripts(const TsvRow& row, LexiconLine line, FindingList& findings) {
    for (const std::string_view cell : row.cells()) {
        if (!may_mix(cell)) continue;
        for (const std::string_view item : split_list(cell)) {
            if (!mixes(to_code_points(item))) continue;
            findings.add(line, "mixed-scripts", "letters of one alphabet in a word",
                         "letters of another that look alike in " + in_quotes(item));
        }
    }
}

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
