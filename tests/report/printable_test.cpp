// SPDX-License-Identifier: Apache-2.0
// Text of strangers cannot rewrite the screen.
#include <string>
#include <vector>

#include "catch.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

TEST_CASE("printable text has no character that a terminal obeys") {
    using namespace std::string_literals;
    struct Row {
        std::string name;
        std::string text;
        std::string expected;
    };
    const std::vector<Row> rows = {
        {"plain", "plain", "plain"},
        {"nothing", "", ""},
        {"letters of every script", "\u00E9\u5317\u05E9\u0928\u093F\U0001F680",
         "\u00E9\u5317\u05E9\u0928\u093F\U0001F680"},
        {"escape sequences", "\x1B[2J", " [2J"},
        {"NUL, line ends, tabs, delete", "a\0b\r\nc\td\x7F"s, "a b  c d "},
        {"the second block of controls", "a\u0085b\u009B2J", "a b 2J"},
        {"the first character after it", "a\u00A0b", "a\u00A0b"},
        {"line and paragraph separators", "a\u2028b\u2029c", "a b c"},
        {"embeddings, overrides, isolates", "\u202Aa\u202E\u2066b\u2069", " a  b "},
        {"marks that belong to a script stay", "\u200F\u05E9\u200D", "\u200F\u05E9\u200D"},
        {"neighbours of the left out", "\u2027\u202F\u2065\u206A", "\u2027\u202F\u2065\u206A"},
        {"ill-formed bytes", "a\xFF\xC2", "a\uFFFD\uFFFD"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(printable(row.text) == row.expected);
    }
}

}  // namespace
}  // namespace onoma
