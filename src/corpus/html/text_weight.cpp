// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/text_weight.hpp"

#include <algorithm>
#include <array>

#include "corpus/html/ascii_words.hpp"

namespace onoma {
namespace {

template <std::size_t count>
bool take_off_end(std::string_view& text, const std::array<std::string_view, count>& marks) {
    for (const std::string_view mark : marks) {
        if (!text.ends_with(mark)) continue;
        text.remove_suffix(mark.size());
        return true;
    }
    return false;
}

}  // namespace

std::uint32_t text_weight(std::string_view text) {
    std::uint32_t weight = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            weight += is_html_space(c) ? 0 : 1;
        } else if (byte >= 0xC0) {
            // U+3000 to U+DFFF: kana, Chinese characters, hangul.
            weight += byte >= 0xE3 && byte <= 0xED ? 2 : 1;
        }
    }
    return weight;
}

bool ends_like_sentence(std::string_view text) {
    constexpr auto closing = std::to_array<std::string_view>(
        {"\"", "'", ")", "]", " ", "\u201D", "\u2019", "\u00BB", "\u201C", "\u00AB", "\u300D",
         "\u300F", "\uFF09", "\u00A0", "\u203A"});
    constexpr auto ends = std::to_array<std::string_view>(
        {".", "!", "?", "\u2026", ":", ";", "\u3002", "\uFF01", "\uFF1F", "\u061F", "\u06D4",
         "\u0964", "\u1362", "\u17D4", "\uFF0E", "\u0589"});
    while (take_off_end(text, closing)) {
    }
    return take_off_end(text, ends);
}

}  // namespace onoma
