// SPDX-License-Identifier: Apache-2.0
#include "text/random_text.hpp"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace onoma::testing {
namespace {

// What joins, parts and surrounds words, and what a cutter may trip over.
constexpr std::array<std::string_view, 72> signs = {" ",
                                                    " ",
                                                    " ",
                                                    " ",
                                                    "  ",
                                                    "\t",
                                                    "\n",
                                                    "\r\n",
                                                    "\n\n",
                                                    "\u00A0",
                                                    "\u202F",
                                                    "\u2009",
                                                    "\u3000",
                                                    "\u2028",
                                                    "\u0085",
                                                    ".",
                                                    ". ",
                                                    ".",
                                                    "...",
                                                    "? ",
                                                    "!",
                                                    "! ",
                                                    ", ",
                                                    ": ",
                                                    ":",
                                                    ";",
                                                    "'",
                                                    "\u2019",
                                                    "'s ",
                                                    "\u2019s ",
                                                    "'S",
                                                    "-",
                                                    "\u2013",
                                                    " \u2014 ",
                                                    "\u2212",
                                                    "_",
                                                    "__",
                                                    "/",
                                                    "&",
                                                    "@",
                                                    "#",
                                                    "$",
                                                    "%",
                                                    "(",
                                                    ")",
                                                    "\"",
                                                    "\u201C",
                                                    "\u201D ",
                                                    "\u00AB\u202F",
                                                    "7",
                                                    "3.14",
                                                    "1,000",
                                                    "2025",
                                                    "\u0661\u0662",
                                                    "J. D. ",
                                                    "U.S. ",
                                                    "Dr. ",
                                                    "Inc. ",
                                                    "The ",
                                                    "GPT-4o",
                                                    "\u0301",
                                                    "\u0308\u0323",
                                                    "\u200B",
                                                    "\u200D",
                                                    "\u200E",
                                                    "\u200F",
                                                    "\uFEFF",
                                                    "\u00AD",
                                                    "\U0001F999",
                                                    "\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                                    "\U0001F1E9\U0001F1EA",
                                                    "\u2764\uFE0F"};

constexpr std::array<std::string_view, 12> broken = {"\xFF",
                                                     "\xC0\x80",
                                                     "\x80",
                                                     "\xE2\x82",
                                                     "\xF0\x9F\xA6",
                                                     "\xED\xA0\x80",
                                                     "\xF4\x90\x80\x80",
                                                     "\xC3",
                                                     "\xF8\x88\x80\x80\x80",
                                                     "\xE0\x80\xAF",
                                                     "\xFE",
                                                     "\xBF\xBF"};

}  // namespace

void append_code_point(UChar32 c, std::string& text) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    const auto code_point = static_cast<std::uint32_t>(c);
    U8_APPEND_UNSAFE(bytes.data(), size, code_point);
    text.append(bytes.data(), size);
}

const std::vector<std::vector<UChar32>>& characters_by_script() {
    static const auto scripts = [] {
        std::vector<std::vector<UChar32>> by_code(USCRIPT_CODE_LIMIT);
        for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
            if (u_isdefined(c) == 0 || u_charType(c) == U_SURROGATE) continue;
            if (u_charType(c) == U_PRIVATE_USE_CHAR) continue;
            UErrorCode status = U_ZERO_ERROR;
            by_code[static_cast<std::size_t>(uscript_getScript(c, &status))].push_back(c);
        }
        std::erase_if(by_code, [](const auto& characters) { return characters.empty(); });
        return by_code;
    }();
    return scripts;
}

void RandomText::append_script_run(std::string& text) {
    const auto& scripts = characters_by_script();
    const auto& characters = scripts[below(scripts.size())];
    for (std::size_t left = 1 + below(7); left > 0; --left) {
        append_code_point(characters[below(characters.size())], text);
    }
}

std::string RandomText::next(std::size_t runs) {
    std::string text;
    for (; runs > 0; --runs) {
        const std::size_t choice = below(bytes_ == Bytes::any ? 12 : 10);
        if (choice >= 10) {
            text += broken[below(broken.size())];
        } else if (choice >= 5) {
            text += signs[below(signs.size())];
        } else if (choice >= 3) {
            text += static_cast<char>((below(2) == 0 ? 'a' : 'A') + static_cast<int>(below(26)));
        } else {
            append_script_run(text);
        }
    }
    return text;
}

}  // namespace onoma::testing
