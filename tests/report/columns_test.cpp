// SPDX-License-Identifier: Apache-2.0
// A column described once, and what is made of it; rows and columns as they are wanted.
#include "report/columns.hpp"

#include <limits>
#include <sstream>

#include "catch.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

struct Planet {
    std::string name;
    std::int64_t moons = 0;
    std::optional<double> rings;
    std::vector<std::string> also;
    std::optional<Date> seen;
};

ColumnsOf<Planet> planet_columns() {
    return {
        {{.key = "names_main", .title = "Name", .path = "names.main"}, &Planet::name},
        {{.key = "moons", .title = "Moons", .meaning = "How many."}, &Planet::moons},
        {{.key = "inner",
          .meaning = "How many.",
          .before = "moons",
          .without = "unknown",
          .is_optional = true},
         [](const Planet& planet) {
             return planet.moons == 0 ? std::optional(true) : std::nullopt;
         }},
        {{.key = "rings", .title = "Rings", .empty = "nobody looked"}, &Planet::rings},
        {{.title = "Also", .in_csv = false, .in_json = false},
         [](const Planet& planet) { return planet.also.size(); }},
        {{.key = "names_also", .in_text = false, .path = "names.also"}, &Planet::also},
        {{.key = "year", .in_text = false, .is_field = true},
         at(&Planet::seen, [](const Date& date) { return to_string(date).substr(0, 4); })},
    };
}

const std::vector<Planet> planets = {{"Earth", 1, {}, {"Terra", "Tellus"}, Date{2025, 1, 2}},
                                     {"Venus", 0, 0.5, {}, {}}};

TEST_CASE("tables, JSON and its schema are made of the same description") {
    const Table table = table_of(planet_columns(), planets);
    std::ostringstream out;
    write_csv(out, table);
    CHECK(out.str() ==
          "names_main,inner,moons,rings,names_also,year\n"
          "Earth,unknown,1,,Terra|Tellus,2025\n"
          "Venus,yes,0,0.5,,\n");
    out.str({});
    write_text_table(out, table, 80, false);
    CHECK(
        out.str().starts_with("Name            Moons  Rings  Also\n"
                              "Earth  unknown      1            2\n"));
    CHECK(to_line(objects_of(planet_columns(), planets)) ==
          R"([{"names":{"main":"Earth","also":["Terra","Tellus"]},"moons":1,"rings":null,)"
          R"("year":"2025"},{"names":{"main":"Venus","also":[]},"moons":0,"inner":true,)"
          R"("rings":0.5,"year":null}])");
    CHECK(to_line(shape_of(planet_columns())) ==
          R"({"type":"object","properties":{"names":{"type":"object","properties":)"
          R"({"main":{"type":"string"},"also":{"type":"array","items":{"type":"string"}}},)"
          R"("required":["main","also"],"additionalProperties":false},)"
          R"("moons":{"type":"integer"},"inner":{"type":"boolean"},)"
          R"("rings":{"type":["number","null"]}},"required":["names","moons","rings"],)"
          R"("additionalProperties":{"type":["string","null"]}})");
}

TEST_CASE("as data, columns have the types of their values, and what says no value has none") {
    std::vector<Planet> with_ill_formed = planets;
    with_ill_formed[1].name = "=V\xFF";
    const DataTable data = data_of(table_of(planet_columns(), with_ill_formed));
    REQUIRE(data.rows == 2);
    std::vector<std::string> keys;
    for (const DataColumn& column : data.columns) keys.push_back(column.key);
    CHECK(keys ==
          std::vector<std::string>{"names_main", "inner", "moons", "rings", "names_also", "year"});
    const auto cells = [&](std::size_t index) { return data.columns[index].cells; };
    using Cells = std::vector<DataCell>;
    using Texts = std::vector<std::string>;
    CHECK(cells(0) == Cells{"Earth", "=V\uFFFD"});  // no spreadsheet runs it
    CHECK(data.columns[1].type == DataType::text);  // yes, or a word
    CHECK(cells(1) == Cells{"unknown", "yes"});
    CHECK(data.columns[2].type == DataType::integer);
    CHECK(data.columns[2].meaning == "How many.");
    CHECK(cells(2) == Cells{std::int64_t{1}, std::int64_t{0}});
    CHECK(data.columns[3].type == DataType::number);
    CHECK(data.columns[3].empty == "nobody looked");
    CHECK(cells(3) == Cells{{}, 0.5});
    CHECK(data.columns[4].type == DataType::texts);
    CHECK(cells(4) == Cells{Texts{"Terra", "Tellus"}, Texts{}});
    CHECK(cells(5) == Cells{"2025", {}});
}

TEST_CASE("a column whose values are of several types is what all of them fit into") {
    const auto type_of = [](const std::vector<Json>& values) {
        Table table{{{.key = "value"}}, {}};
        for (const Json& value : values) table.rows.push_back({value});
        return data_of(table).columns.front();
    };
    CHECK(type_of({1, {}, 2}).type == DataType::integer);
    CHECK(type_of({1, 0.5}).type == DataType::number);
    CHECK(type_of({1, 0.5}).cells == std::vector<DataCell>{1.0, 0.5});
    CHECK(type_of({1.5, "2025-01"}).type == DataType::text);
    CHECK(type_of({1.5, "2025-01"}).cells == std::vector<DataCell>{"1.5", "2025-01"});
    CHECK(type_of({true, false}).type == DataType::yes_no);
    CHECK(type_of({}).type == DataType::text);
}

TEST_CASE("decimals are those that are asked for, but a probability keeps its own") {
    struct Row {
        const char* name;
        Column column;
        double value;
        std::optional<int> digits;
        const char* shown;
        const char* in_csv;
    };
    const Column share{.key = "a", .title = "A", .is_percent = true};
    const Column chance = probability("a", "A", "", "");
    const std::vector<Row> rows = {
        {"as the column says",
         {.key = "a", .title = "A"},
         1.0 / 3,
         {},
         "0.33",
         "0.3333333333333333"},
        {"more", {.key = "a", .title = "A"}, 1.0 / 3, 4, "0.3333", "0.3333"},
        {"none", {.key = "a", .title = "A"}, 2.0 / 3, 0, "1", "1"},
        {"what rounds to 0 has no sign", {.key = "a", .title = "A"}, -0.004, 1, "0.0", "0.0"},
        {"a share as the column says", share, 0.12345, {}, "12.3 %", "0.12345"},
        {"a share", share, 0.12345, 0, "12 %", "0.12"},
        {"a share, closer", share, 0.12345, 2, "12.35 %", "0.1235"},
        {"a probability", chance, 0.00001234, 2, "<0.01", "1.234e-05"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Table table = with_digits({{row.column}, {{row.value}}}, {.digits = row.digits});
        CHECK(shown_text(table.rows[0][0], table.columns[0]) == row.shown);
        std::ostringstream out;
        write_csv(out, table);
        CHECK(out.str() == "a\n" + std::string(row.in_csv) + '\n');
    }
}

TEST_CASE("meanings and reasons are told of the same description") {
    const std::vector<ColumnMeaning> meanings = meanings_of(described(planet_columns()));
    REQUIRE(meanings.size() == 1);
    CHECK(meanings[0].keys == "moons, inner");
    CHECK(to_line(empty_reasons(described(planet_columns()))) == R"({"rings":"nobody looked"})");
    CHECK(columns_with_gaps(planet_columns(), planets).size() == 1);
    CHECK(columns_with_gaps(planet_columns(), std::vector<Planet>()).empty());
}

TEST_CASE("a number that is not finite is none") {
    CHECK(Json(std::numeric_limits<double>::infinity()).is_null());
    CHECK(Json(std::numeric_limits<double>::quiet_NaN()).is_null());
    CHECK(to_line(Json(1.0)) == "1.0");
}

TEST_CASE("JSON is written as other programs read it") {
    const Json json = {{"text", "\"\\\n\x01\xFF\u00E9"},
                       {"list", {1, 2.5, true, nullptr}},
                       {"none", Json::array()}};
    CHECK(to_line(json) ==
          "{\"text\":\"\\\"\\\\\\n\\u0001\uFFFD\u00E9\",\"list\":[1,2.5,true,null],\"none\":[]}");
    std::ostringstream out;
    write_json(out, json);
    CHECK(out.str().ends_with(
        "  \"list\": [\n    1,\n    2.5,\n    true,\n    null\n  ],\n  \"none\": []\n}\n"));
}

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
