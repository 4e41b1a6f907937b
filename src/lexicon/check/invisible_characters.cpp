// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "lexicon/check/checks.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

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

}  // namespace

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

}  // namespace onoma
