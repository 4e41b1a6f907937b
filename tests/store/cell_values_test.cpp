// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "onoma/base/types.hpp"
#include "store/database.hpp"

namespace onoma {
namespace {

TEST_CASE("fields come back as they were") {
    using Fields = std::map<std::string, std::string>;
    struct Row {
        const char* name;
        Fields fields;
        std::string cell;
    };
    const std::vector<Row> rows = {
        {"none", {}, ""},
        {"two", {{"desk", "world"}, {"page", "3"}}, R"({"desk":"world","page":"3"})"},
        {"quotes",
         {{"a\"b", "'; DROP TABLE documents; --"}},
         R"({"a\"b":"'; DROP TABLE documents; --"})"},
        {"NUL", {{"a", std::string("x\0y", 3)}}, R"({"a":"x\u0000y"})"},
        {"not UTF-8",
         {{"a", "\xFF"}, {"b", ""}},
         "1:a1:\xFF"
         "1:b0:"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(fields_cell(row.fields) == row.cell);
        CHECK(read_fields_cell(row.cell) == row.fields);
    }
}

TEST_CASE("zones come back as they were") {
    const std::vector<ZoneRange> zones = {{Zone::headline, {0, 12}}, {Zone::trailing, {40, 60}}};
    CHECK(zones_cell(zones) == R"([["headline",0,12],["trailing",40,60]])");
    CHECK(read_zones_cell(zones_cell(zones)) == zones);
    CHECK(read_zones_cell("").empty());
}

TEST_CASE("the terms of events come back as they were") {
    const std::vector<EventTerm> terms = {{3, 0.5F}, {7, 1.0F}, {4'000'000'000U, 0.125F}};
    CHECK(read_event_terms_cell(event_terms_cell(terms)) == terms);
    CHECK(read_event_terms_cell("").empty());
    CHECK_THROWS_AS(read_event_terms_cell("abc"), Error);
    CHECK_THROWS_AS(read_event_terms_cell(event_terms_cell({{7, 1.0F}, {3, 0.5F}})), Error);
    CHECK_THROWS_AS(read_event_terms_cell(event_terms_cell({{7, 2.0F}})), Error);
}

TEST_CASE("the structure of a text comes back as it was") {
    struct Row {
        TextStructure structure;
        std::string cell;
    };
    const std::vector<Row> rows = {
        {{{}, {}}, ""},
        {{{3}, {0}}, "/3"},
        {{{3, 0, 7, 12}, {0, 2}}, "/3,0/7,12"},
        {{{3, 1}, {1}}, "3/1"},
    };
    for (const Row& row : rows) {
        INFO(row.cell);
        CHECK(structure_cell(row.structure) == row.cell);
        CHECK(read_structure_cell(row.cell) == row.structure);
    }
    CHECK_THROWS_AS(read_structure_cell("/x"), Error);
    CHECK_THROWS_AS(read_structure_cell("3,"), Error);
}

TEST_CASE("fingerprints come back as they were") {
    Fingerprint fingerprint{
        0xFEDCBA9876543210U, 700, 2, std::vector<std::uint16_t>(112, 65535), {1, 2, 0xFFFFFFFFU}};
    CHECK(read_fingerprint_cell(fingerprint_cell(fingerprint)) == fingerprint);
    CHECK(read_fingerprint_cell(fingerprint_cell({})) == Fingerprint());
}

TEST_CASE("cells that nobody wrote are refused") {
    for (const char* cell :
         {"{", "[1]", "5:ab", "99999999999999999999:a", "1:a", "x", "{\"a\":1}"}) {
        INFO(cell);
        CHECK_THROWS_AS(read_fields_cell(cell), Error);
    }
    for (const char* cell :
         {"{}", "[1]", "[[\"headline\",0]]", "[[\"lead\",0,1]]", "[[\"body\",-1,1]]"}) {
        INFO(cell);
        CHECK_THROWS_AS(read_zones_cell(cell), Error);
    }
    const std::string whole = fingerprint_cell({1, 2, 0, std::vector<std::uint16_t>(112), {3, 4}});
    CHECK_THROWS_AS(read_fingerprint_cell(""), Error);
    CHECK_THROWS_AS(read_fingerprint_cell(whole.substr(1)), Error);
    CHECK_THROWS_AS(read_fingerprint_cell(whole + "x"), Error);
    CHECK_THROWS_AS(read_fingerprint_cell(std::string(24, '\xFF')), Error);
}

}  // namespace
}  // namespace onoma
