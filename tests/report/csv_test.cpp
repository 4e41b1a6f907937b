// SPDX-License-Identifier: Apache-2.0
// CSV that spreadsheets and programs read back as it was meant.
#include <sstream>

#include "catch.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

std::string csv_of(const Table& table) {
    std::ostringstream out;
    write_csv(out, table);
    return out.str();
}

// The text of a cell, written and taken from its line.
std::string cell_of(const Cell& cell) {
    const std::string csv = csv_of({{{.key = "c", .title = "c"}}, {{cell}}});
    REQUIRE(csv.substr(0, 2) == "c\n");
    REQUIRE(csv.back() == '\n');
    return csv.substr(2, csv.size() - 3);
}

TEST_CASE("cells are quoted where RFC 4180 asks for it and nowhere else") {
    struct Row {
        std::string text;
        std::string expected;
    };
    const std::vector<Row> rows = {
        {"plain", "plain"},
        {"", ""},
        {" spaces ", " spaces "},
        {"semi;colon", "semi;colon"},
        {"a,b", "\"a,b\""},
        {"say \"x\"", "\"say \"\"x\"\"\""},
        {"\"", "\"\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"two\r\nlines", "\"two\r\nlines\""},
        {"\u5317\u4EAC, \u00E9", "\"\u5317\u4EAC, \u00E9\""},
        {"ill-formed \xFF\xC3", "ill-formed \uFFFD\uFFFD"},
    };
    for (const Row& row : rows) CHECK(cell_of(row.text) == row.expected);
}

TEST_CASE("text that a spreadsheet would run is defused") {
    struct Row {
        std::string text;
        std::string expected;
    };
    const std::vector<Row> rows = {
        {"=1+1", "'=1+1"},
        {"+49", "'+49"},
        {"-x", "'-x"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"\n=1", "\"'\n=1\""},
        {"=cmd(\"a\",1)", "\"'=cmd(\"\"a\"\",1)\""},
        {"\uFF1D1+1", "'\uFF1D1+1"},  // full-width signs are read as signs by some
        {"\uFF0B1", "'\uFF0B1"},
        {"\uFF0D1", "'\uFF0D1"},
        {"\uFF20x", "'\uFF20x"},
        {"a=1", "a=1"},
        {"1-2", "1-2"},
        {"'quoted'", "'quoted'"},
    };
    for (const Row& row : rows) CHECK(cell_of(row.text) == row.expected);
}

TEST_CASE("numbers have all their digits, a point, and no thousands") {
    CHECK(cell_of(std::int64_t{1234567}) == "1234567");
    CHECK(cell_of(std::int64_t{-5}) == "-5");  // a number, not a formula
    CHECK(cell_of(0.1) == "0.1");
    CHECK(cell_of(1.0 / 3.0) == "0.3333333333333333");
    CHECK(cell_of(-0.25) == "-0.25");
    CHECK(cell_of(0.0) == "0");
}

TEST_CASE("a header names the columns that are meant for CSV") {
    Table table;
    table.columns = {{.key = "id", .title = "", .in_text = false},
                     {.key = "bar", .title = "bar", .in_csv = false},
                     {.key = "source, with comma", .title = ""}};
    table.rows = {{"a", "b", "c"}};
    CHECK(csv_of(table) == "id,\"source, with comma\"\na,c\n");
}

}  // namespace
}  // namespace onoma
