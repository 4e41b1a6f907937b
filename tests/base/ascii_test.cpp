// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.hpp"

#include <array>
#include <vector>

#include "base/joined.hpp"
#include "base/single_spaced.hpp"
#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("ASCII characters are told by kind, and other bytes are none of them", "[base]") {
    struct Row {
        char c;
        bool digit, capital, small, space, ascii;
    };
    constexpr std::array<Row, 10> rows = {{{'0', true, false, false, false, true},
                                           {'9', true, false, false, false, true},
                                           {'A', false, true, false, false, true},
                                           {'Z', false, true, false, false, true},
                                           {'a', false, false, true, false, true},
                                           {'z', false, false, true, false, true},
                                           {'@', false, false, false, false, true},
                                           {'\t', false, false, false, true, true},
                                           {'\x7F', false, false, false, false, true},
                                           {'\xC3', false, false, false, false, false}}};
    for (const Row& row : rows) {
        INFO(static_cast<int>(row.c));
        CHECK(is_ascii_digit(row.c) == row.digit);
        CHECK(is_ascii_capital(row.c) == row.capital);
        CHECK(is_ascii_small(row.c) == row.small);
        CHECK(is_ascii_letter(row.c) == (row.capital || row.small));
        CHECK(is_ascii_letter_or_digit(row.c) == (row.capital || row.small || row.digit));
        CHECK(is_ascii_space(row.c) == row.space);
        CHECK(is_ascii(row.c) == row.ascii);
    }
}

TEST_CASE("ASCII texts are lowered, trimmed and searched", "[base]") {
    CHECK(is_ascii(""));
    CHECK(is_ascii("GPT-4"));
    CHECK_FALSE(is_ascii("Mistral \u00C0"));
    CHECK(ascii_lowered("A\u00C9Z9") == "a\u00C9z9");
    CHECK(trimmed(" \t a b\r\n") == "a b");
    CHECK(trimmed(" \n").empty());
    CHECK(begins_with_any_case("Content-Type: x", "content-"));
    CHECK_FALSE(begins_with_any_case("Con", "content-"));
    CHECK(find_any_case("a <BODY>", "<body") == 2);
    CHECK(find_any_case("a <BOD", "<body") == std::string_view::npos);
    std::string_view text = "one\r\ntwo\n\nend";
    std::vector<std::string_view> lines;
    while (!text.empty()) lines.push_back(take_line(text));
    CHECK(lines == std::vector<std::string_view>{"one", "two", "", "end"});
}

TEST_CASE("texts are joined with what stands between them", "[base]") {
    CHECK(joined(std::vector<std::string>{}).empty());
    CHECK(joined(std::vector<std::string>{"a"}) == "a");
    CHECK(joined(std::vector<std::string>{"", "b", ""}, "|") == "|b|");
    CHECK(joined(std::array<std::string_view, 2>{"a", "b"}) == "a, b");
}

TEST_CASE("runs of white space are one space", "[base]") {
    struct Row {
        std::string_view text;
        std::string_view expected;
        std::string_view with_wide;  // where U+00A0 is white space too
    };
    constexpr std::array<Row, 6> rows = {{{"", "", ""},
                                          {" \n\t", "", ""},
                                          {"  a\r\n b", "a b", "a b"},
                                          {"a b  ", "a b ", "a b "},
                                          {"a\u00A0b", "a\u00A0b", "a b"},
                                          {"\u00A0 \u00A0"
                                           "a \u00A0",
                                           "\u00A0 \u00A0"
                                           "a \u00A0",
                                           "a "}}};
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(single_spaced(row.text) == row.expected);
        CHECK(single_spaced(row.text, NoBreakSpace::as_space) == row.with_wide);
    }
}

}  // namespace
}  // namespace onoma
