// SPDX-License-Identifier: Apache-2.0
#include "lexicon/tsv.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

// `line: cell|cell; line: cell` of all rows after the header.
std::string rows_of(std::string_view text) {
    std::string rows;
    TsvReader(text).for_each_row([&](const TsvRow& row) {
        rows += (rows.empty() ? "" : "; ") + std::to_string(row.line()) + ": ";
        for (std::size_t index = 0; index < row.cells().size(); ++index) {
            rows += (index == 0 ? "" : "|") + std::string(row.cells()[index]);
        }
    });
    return rows;
}

std::string joined(const std::vector<std::string_view>& parts) {
    std::string all;
    for (const std::string_view part : parts) all += "<" + std::string(part) + ">";
    return all;
}

}  // namespace

TEST_CASE("a TSV text is cut into rows with the lines they stand in") {
    struct Row {
        std::string_view name, text, expected;
    };
    const auto row = GENERATE(
        Row{"two rows", "id\tname\na\tA\nb\tB\n", "2: a|A; 3: b|B"},
        Row{"no line end after the last row", "id\tname\na\tA", "2: a|A"},
        Row{"a byte order mark", "\xEF\xBB\xBFid\tname\na\tA\n", "2: a|A"},
        Row{"line ends of Windows", "id\tname\r\na\tA\r\nb\tB\r\n", "2: a|A; 3: b|B"},
        Row{"empty lines count as lines", "\n\nid\tname\n\na\tA\n \t \nb\tB\n", "5: a|A; 7: b|B"},
        Row{"comments before and after the header", "# c\nid\tname\n# c\ta\nb\tB\n", "4: b|B"},
        Row{"# without a space begins a cell", "id\tname\n#1\tHash\n", "2: #1|Hash"},
        Row{"a short row", "id\tname\taliases\na\tA\n", "2: a|A"},
        Row{"a long row", "id\tname\na\tA\tmore\tand more\n", "2: a|A|more|and more"},
        Row{"empty cells", "id\tname\taliases\na\t\tB\n", "2: a||B"},
        Row{"only a header", "id\tname\n", ""}, Row{"nothing", "", ""},
        Row{"only comments and empty lines", "# a\n\n# b\n", ""},
        Row{"only a byte order mark", "\xEF\xBB\xBF", ""},
        Row{"quotes are letters", "id\tname\na\t\"A\"\n", "2: a|\"A\""},
        Row{"right to left, emoji, combining marks", "id\tname\nא\tشركة\n🤖\tE\u0301\n",
            "2: א|شركة; 3: 🤖|E\u0301"});
    INFO(row.name);
    CHECK(rows_of(row.text) == row.expected);
}

TEST_CASE("a cell is found by the name of its column") {
    TsvReader reader(" id \tname\taliases\na\t  A  \n");
    CHECK(reader.header() == std::vector<std::string>{"id", "name", "aliases"});
    CHECK(reader.has_column("aliases"));
    CHECK_FALSE(reader.has_column("weak"));
    std::size_t rows = 0;
    reader.for_each_row([&](const TsvRow& row) {
        ++rows;
        CHECK(row["id"] == "a");
        CHECK(row["name"] == "A");
        CHECK(row["aliases"].empty());
        CHECK(row["weak"].empty());
    });
    CHECK(rows == 1);
}

TEST_CASE("the header is empty when the text has none") {
    CHECK(TsvReader("").header().empty());
    CHECK(TsvReader("# only a comment\n").header().empty());
}

TEST_CASE("a list is split at bars and its parts are trimmed") {
    struct Row {
        std::string_view name, cell, expected;
    };
    const auto row = GENERATE(Row{"one part", "a", "<a>"}, Row{"three parts", "a|b|c", "<a><b><c>"},
                              Row{"spaces around", " a | b c |d", "<a><b c><d>"},
                              Row{"empty parts", "|a||b| |", "<a><b>"}, Row{"nothing", "", ""},
                              Row{"only bars", "||", ""}, Row{"Hebrew", "אב|ג", "<אב><ג>"});
    INFO(row.name);
    CHECK(joined(split_list(row.cell)) == row.expected);
}

TEST_CASE("trimming takes spaces and tabs from both ends only") {
    CHECK(trim("  a b\t") == "a b");
    CHECK(trim(" \t ").empty());
    CHECK(trim("").empty());
    CHECK(trim("\u00A0a") == "\u00A0a");
}

}  // namespace onoma
