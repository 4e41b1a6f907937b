// SPDX-License-Identifier: Apache-2.0
// Columns stand below each other for the eye, whatever the script, and fit the terminal.
#include <algorithm>
#include <limits>
#include <sstream>

#include "catch.hpp"
#include "onoma/text/unicode.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

constexpr std::size_t wide_terminal = 1000;

std::string text_of(const Table& table, std::size_t columns = wide_terminal, bool colour = false) {
    std::ostringstream out;
    write_text_table(out, table, columns, colour);
    return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::size_t widest_line(const std::string& text) {
    std::size_t width = 0;
    for (const std::string& line : lines_of(text)) width = std::max(width, display_width(line));
    return width;
}

Table names_and_counts(const std::vector<std::string>& names) {
    Table table;
    table.columns = {{.key = "name", .title = "Name"}, {.key = "count", .title = "Count"}};
    for (const std::string& name : names) table.rows.push_back({name, std::int64_t{1}});
    return table;
}

TEST_CASE("numbers have commas between thousands") {
    struct Row {
        std::int64_t number;
        std::string expected;
    };
    for (const Row& row :
         {Row{0, "0"}, Row{7, "7"}, Row{999, "999"}, Row{1000, "1,000"}, Row{12345, "12,345"},
          Row{1234567, "1,234,567"}, Row{-1, "-1"}, Row{-999, "-999"}, Row{-1000, "-1,000"},
          Row{-123456, "-123,456"},
          Row{std::numeric_limits<std::int64_t>::max(), "9,223,372,036,854,775,807"},
          Row{std::numeric_limits<std::int64_t>::min(), "-9,223,372,036,854,775,808"}}) {
        CHECK(with_thousands(row.number) == row.expected);
    }
}

TEST_CASE("text stands to the left and numbers to the right with their decimals") {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"},
                     {.key = "mentions", .title = "Mentions"},
                     {.key = "rate", .title = "per 1,000\nwords"},
                     {.key = "share", .title = "Share", .is_percent = true},
                     {.key = "jaccard", .title = "Jaccard", .decimals = 3},
                     {.key = "cell", .title = "Cell", .is_figure = true},
                     {.key = "id", .title = "never shown", .in_text = false}};
    table.rows = {{"A", std::int64_t{12345}, 3.14159, 0.5, 0.25, "7 (1.50)", "a"},
                  {"Longer", std::int64_t{6}, 10.0, 0.0625, 1.0, "\u00B7", "b"}};
    CHECK(text_of(table) ==
          "                  per 1,000\n"
          "Entity  Mentions      words   Share  Jaccard      Cell\n"
          "A         12,345       3.14  50.0 %    0.250  7 (1.50)\n"
          "Longer         6      10.00   6.2 %    1.000         \u00B7\n");
}

TEST_CASE("columns align by display width in every script") {
    const Table table = names_and_counts({
        "plain",
        "\u5317\u4EAC\u5927\u5B66",                    // CJK: two columns each
        "\uC0BC\uC131",                                // Hangul syllables: two
        "\uFF2F\uFF30\uFF25\uFF2E",                    // full-width Latin: two
        "Cafe\u0301",                                  // a combining accent: none
        "\u05E9\u05DC\u05D5\u05DD",                    // right to left
        "\u0928\u092E\u0938\u094D\u0924\u0947",        // Devanagari with marks
        "\U0001F680",                                  // emoji: two
        "\U0001F468\u200D\U0001F469\u200D\U0001F467",  // a family joined to one
        "zero\u200Bwidth",
        "",
    });
    const std::vector<std::string> lines = lines_of(text_of(table));
    REQUIRE(lines.size() == 12);
    for (const std::string& line : lines) CHECK(display_width(line) == display_width(lines[0]));
}

TEST_CASE("what could rewrite the screen is not shown") {
    const Table table =
        names_and_counts({"a\nb\tc\x1B[31md\x7F",
                          "\xC2\x9B"
                          "31m",
                          "\xFF", "\u202Eevil", "\u2066x\u2069", "line\u2028break"});
    CHECK(text_of(table) ==
          "Name          Count\n"
          "a b c [31md       1\n"
          " 31m              1\n"
          "\uFFFD                 1\n"
          " evil             1\n"
          " x                1\n"
          "line break        1\n");
}

TEST_CASE("bars are as long as their numbers, to an eighth of a column") {
    Table table;
    table.columns = {{.key = "n", .title = "N", .has_bar = true}, {.key = "x", .title = "x"}};
    for (const std::int64_t number : {80, 40, 41, 8, 1, 0}) table.rows.push_back({number, "x"});
    CHECK(text_of(table) ==
          " N              x\n"
          "80  \u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588  x\n"
          "40  \u2588\u2588\u2588\u2588\u2588       x\n"
          "41  \u2588\u2588\u2588\u2588\u2588\u258F      x\n"
          " 8  \u2588           x\n"
          " 1  \u258F           x\n"
          " 0              x\n");
}

TEST_CASE("a bold title is asked for and ends on its line") {
    CHECK(text_of(names_and_counts({"A"}), wide_terminal, true) ==
          "\x1B[1mName  Count\x1B[0m\nA         1\n");
    CHECK(text_of(names_and_counts({"A"})).find('\x1B') == std::string::npos);
}

TEST_CASE("long names are cut off where the terminal is narrow") {
    const Table table = names_and_counts({"A name that is much longer than the others", "Short"});
    const std::string text = text_of(table, 30);
    CHECK(text ==
          "Name                     Count\n"
          "A name that is much lo\u2026      1\n"
          "Short                        1\n");
    // Wide characters are not halved.
    CHECK(widest_line(text_of(names_and_counts({std::string(40, 'x') + "\u5317",
                                                "\u5317\u4EAC\u5317\u4EAC\u5317\u4EAC\u5317\u4EAC"
                                                "\u5317\u4EAC\u5317\u4EAC\u5317\u4EAC"}),
                              28)) == 28);
}

Table report_like() {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"},
                     {.key = "mentions", .title = "Mentions", .has_bar = true},
                     {.key = "a", .title = "first-source", .is_figure = true},
                     {.key = "b", .title = "another-rather-long-source", .is_figure = true},
                     {.key = "missing", .title = "Missing in"}};
    table.rows = {{"The International Company of Long Names", std::int64_t{1234567},
                   "1,234,567 (12.34)", "\u00B7", "first-source"},
                  {"B", std::int64_t{1}, "1 (0.01)", "2 (0.02)", ""}};
    return table;
}

TEST_CASE("bars give way before names become unreadable, and figures are never cut") {
    const Table table = report_like();
    for (std::size_t columns = 30; columns <= 140; ++columns) {
        INFO(columns << " columns");
        const std::string text = text_of(table, columns);
        if (columns >= 33) CHECK(widest_line(text) <= columns);  // two columns at least
        CHECK(text.find("1,234,567 (12.34)") != std::string::npos);
        CHECK(text.find("The Interna") != std::string::npos);
        const bool has_bar = text.find("\u2588") != std::string::npos;
        if (has_bar) CHECK(text.find("The International Compa") != std::string::npos);
    }
    CHECK(text_of(table, 140).find("\u2588") != std::string::npos);
    CHECK(text_of(table, 60).find("\u2588") == std::string::npos);
}

TEST_CASE("columns without room go on below beside the first one") {
    CHECK(text_of(report_like(), 44) ==
          "Entity         Mentions       first-source\n"
          "The Interna\u2026  1,234,567  1,234,567 (12.34)\n"
          "B                     1           1 (0.01)\n"
          "\n"
          "Entity        another-rat\u2026  Missing in\n"
          "The Interna\u2026             \u00B7  first-source\n"
          "B                 2 (0.02)\n");
}

TEST_CASE("tables without rows or columns are written") {
    CHECK(text_of(names_and_counts({})) == "Name  Count\n");
    CHECK(text_of(Table{}).empty());
}

}  // namespace
}  // namespace onoma
