// SPDX-License-Identifier: Apache-2.0
// A Cyrillic `а` in a Latin word looks like `a` and matches nothing. Latin beside Greek is usual in
// names (`GPT-4α`, `λProlog`), so only the Greek letters count that look like Latin ones.
#include <optional>

#include "lexicon/check/checks.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

enum class Script { latin, cyrillic, greek_like_latin, other };

constexpr std::u32string_view greek_like_latin = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχκι";

std::optional<Script> script_of(char32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return Script::latin;
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

}  // namespace

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

}  // namespace onoma
