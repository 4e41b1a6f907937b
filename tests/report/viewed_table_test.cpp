// SPDX-License-Identifier: Apache-2.0
// Rows and columns as they are wanted.
#include "report/viewed_table.hpp"

#include <sstream>

#include "catch.hpp"
#include "report/type_colour.hpp"

namespace onoma {
namespace {

Table entities() {
    Table table;
    table.columns = {{.key = "id", .title = "", .in_text = false},
                     {.key = "name", .title = "Entity"},
                     {.key = "type", .title = "Type"},
                     {.key = "mentions", .title = "Mentions"},
                     {.key = "shown", .title = "Shown", .in_csv = false}};
    const auto add = [&](const std::string& name, const std::string& type, std::int64_t mentions) {
        table.rows.push_back({"id-" + name, name, type, mentions, std::string("x")});
    };
    add("b", "person", 10);
    add("a", "company", 9);
    add("c", "law", 10);
    add("d", "company", 100);
    return table;
}

TEST_CASE("rows are sorted by value and ties stay as they were") {
    struct Row {
        std::string name;
        TableView view;
        std::vector<std::size_t> expected;
    };
    for (const Row& row : {
             Row{"as they are", {}, {0, 1, 2, 3}},
             Row{"numbers by value", {.sort = SortKey{"mentions", false}}, {1, 0, 2, 3}},
             Row{"falling", {.sort = SortKey{"mentions", true}}, {3, 0, 2, 1}},
             Row{"text", {.sort = SortKey{"type", true}}, {0, 2, 1, 3}},
             Row{"the first of the new order", {.sort = SortKey{"name", false}, .top = 2}, {1, 0}},
             Row{"no such column", {.sort = SortKey{"rank", false}}, {0, 1, 2, 3}},
         }) {
        INFO(row.name);
        CHECK(wanted_rows(entities(), row.view) == row.expected);
    }
}

TEST_CASE("columns are shown in the wanted order also when they are hidden otherwise") {
    const Table table = with_columns(entities(), {.columns = {"mentions", "id"}});
    std::ostringstream csv;
    write_csv(csv, table);
    CHECK(csv.str() == "mentions,id\n10,id-b\n9,id-a\n10,id-c\n100,id-d\n");
    std::ostringstream text;
    write_text_table(text, table, 1000, false);
    CHECK(text.str() ==
          "Mentions  id\n      10  id-b\n       9  id-a\n      10  id-c\n     100  id-d\n");
    CHECK(keys_of(entities()) == std::vector<std::string>{"id", "name", "type", "mentions"});
}

TEST_CASE("names and types of known types have a colour and nothing else has") {
    const Table table = entities();
    CHECK(type_colour(table, 0, 1) == type_colour(table, 0, 2));
    CHECK(type_colour(table, 0, 1).starts_with("\x1B["));
    CHECK(type_colour(table, 0, 1) != type_colour(table, 1, 1));
    CHECK(type_colour(table, 0, 3).empty());
    CHECK(type_colour(table, 2, 1).empty());
    std::ostringstream plain;
    std::ostringstream coloured;
    write_text_table(plain, table, 1000, false);
    write_text_table(coloured, table, 1000, true);
    CHECK(plain.str().find('\x1B') == std::string::npos);

    CHECK(coloured.str().find("\x1B[38;5;32md") != std::string::npos);
}

}  // namespace
}  // namespace onoma
