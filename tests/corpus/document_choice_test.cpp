// SPDX-License-Identifier: Apache-2.0
// Documents are chosen and grouped by what is known about them.
#include <vector>

#include "catch.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {
namespace {

Document article(std::optional<Date> date) {
    Document document;
    document.id = "daily/a.txt";
    document.source = "daily";
    document.date = date;
    document.section = "business";
    document.fields = {{"desk", "north"}};
    return document;
}

TEST_CASE("fields are known by their names") {
    const Document document = article(Date{2024, 12, 30});
    struct Row {
        std::string field;
        std::string value;
    };
    const std::vector<Row> rows = {
        {"source", "daily"},    {"section", "business"}, {"desk", "north"},
        {"date", "2024-12-30"}, {"year", "2024"},        {"month", "2024-12"},
        {"day", "2024-12-30"},  {"week", "2025-W01"},    {"id", "daily/a.txt"},
        {"author", ""},         {"absent", ""},
    };
    for (const Row& row : rows) {
        INFO(row.field);
        CHECK(field_of(document, row.field) == row.value);
    }
    CHECK(field_of(article(Date{2024, 12, 0}), "month") == "2024-12");
    CHECK(field_of(article(Date{2024, 12, 0}), "week").empty());
    CHECK(field_of(article(Date{2024, 0, 0}), "month").empty());
    CHECK(field_of(article(std::nullopt), "year").empty());
}

TEST_CASE("conditions on one field are alternatives, on several they all must hold") {
    const Document document = article(Date{2025, 1, 29});
    struct Row {
        std::string name;
        std::vector<FieldCondition> where;
        Choice choice;
    };
    const std::vector<Row> rows = {
        {"nothing asked", {}, Choice::wanted},
        {"equal", {{"source", "daily"}}, Choice::wanted},
        {"not equal", {{"source", "weekly"}}, Choice::unwanted},
        {"one of two", {{"source", "weekly"}, {"source", "daily"}}, Choice::wanted},
        {"two fields", {{"source", "daily"}, {"desk", "north"}}, Choice::wanted},
        {"one of two fields", {{"source", "daily"}, {"desk", "south"}}, Choice::unwanted},
        {"another value", {{"desk", "south", false}}, Choice::wanted},
        {"this value not", {{"desk", "north", false}}, Choice::unwanted},
        {"two values not", {{"desk", "south", false}, {"desk", "north", false}}, Choice::unwanted},
        {"no such field", {{"author", "x"}}, Choice::unwanted},
        {"no such field, not equal", {{"author", "x", false}}, Choice::wanted},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(choose({row.where, {}, {}}, document) == row.choice);
    }
}

TEST_CASE("bounds of dates are inclusive, and doubtful dates are out") {
    struct Row {
        std::string name;
        std::optional<Date> since;
        std::optional<Date> until;
        std::optional<Date> date;
        Choice choice;
    };
    const Date january = {2025, 1, 0};
    const std::vector<Row> rows = {
        {"first day", january, {}, Date{2025, 1, 1}, Choice::wanted},
        {"the day before", january, {}, Date{2024, 12, 31}, Choice::unwanted},
        {"last day", {}, january, Date{2025, 1, 31}, Choice::wanted},
        {"the day after", {}, january, Date{2025, 2, 1}, Choice::unwanted},
        {"the month itself", january, january, january, Choice::wanted},
        {"a year that reaches out", january, {}, Date{2025, 0, 0}, Choice::wanted},
        {"a year that may be later", {}, january, Date{2025, 0, 0}, Choice::unwanted},
        {"no date", january, {}, std::nullopt, Choice::undated},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(choose({{}, row.since, row.until}, article(row.date)) == row.choice);
    }
}

TEST_CASE("a condition on a field that no document has is an error", "[corpus]") {
    Document document = article(Date{2025, 1, 29});
    document.fields["desk"] = "north";
    struct Row {
        std::string name;
        FieldCondition condition;
        std::string error;
    };
    const std::string fields = "(date, desk, id, section, source)";
    const std::vector<Row> rows = {
        {"a field with another value", {"desk", "south"}, ""},
        {"a part of the date", {"week", "2025-W01"}, ""},
        {"a wrong name", {"dsk", "north"}, "found `dsk`; did you mean `desk`?"},
        {"a wrong name in a denial", {"dsk", "north", false}, "found `dsk`; did you mean `desk`?"},
        {"a name that resembles none", {"ressort", "x"}, "found `ressort`"},
        {"a common name that none has", {"author", "x"}, "found `author`"},
        {"a denial of a common name that none has", {"author", "x", false}, ""},
        {"a denial of an agency", {"agency", "AFP", false}, ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        FieldsSeen seen({{row.condition}, {}, {}});
        CHECK_NOTHROW(seen.check());  // without documents
        seen.see(document);
        if (row.error.empty()) {
            CHECK_NOTHROW(seen.check());
        } else {
            CHECK_THROWS_WITH(seen.check(), "--where: expected a field that a document has " +
                                                fields + ", " + row.error);
        }
    }
}

}  // namespace
}  // namespace onoma
