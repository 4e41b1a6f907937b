// SPDX-License-Identifier: Apache-2.0
#include "onoma/base/date.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

struct DateRow {
    std::string name;
    std::string text;
    Date date;
};

const std::vector<DateRow> well_formed = {
    {"a year", "2021", {2021, 0, 0}},
    {"a month", "2021-10", {2021, 10, 0}},
    {"a day", "2021-10-28", {2021, 10, 28}},
    {"the first year", "0001-01-01", {1, 1, 1}},
    {"the last year", "9999-12-31", {9999, 12, 31}},
    {"a leap day", "2024-02-29", {2024, 2, 29}},
    {"a leap day of a century that 400 divides", "2000-02-29", {2000, 2, 29}},
};

struct BadRow {
    std::string name;
    std::string text;
};

const std::vector<BadRow> ill_formed = {
    {"nothing", ""},
    {"a day that does not exist", "2023-02-29"},
    {"a leap day of a century that 400 does not divide", "1900-02-29"},
    {"a 31st of a short month", "2023-04-31"},
    {"day zero", "2023-04-00"},
    {"month zero", "2023-00"},
    {"month thirteen", "2023-13"},
    {"year zero", "0000"},
    {"a month of one digit", "2023-4"},
    {"a two-digit year", "23-04"},
    {"slashes", "2023/04/05"},
    {"a slash before the day", "2023-04/05"},
    {"no separators", "20230405"},
    {"a time behind the day", "2023-04-05T10:00"},
    {"a space before", " 2023"},
    {"a newline behind", "2023-04\n"},
    {"a sign", "+202"},
    {"a sign inside", "2023-+4"},
    {"letters", "20x3"},
    {"full-width digits", "２０２３"},
    {"Arabic digits", "٢٠٢٣"},
    {"a typographic dash", "2023–04"},
    {"an ill-formed byte", "202\xFF"},
};

TEST_CASE("dates are read as precisely as they are written", "[base][date]") {
    for (const DateRow& row : well_formed) {
        INFO(row.name);
        const auto date = parse_date(row.text);
        REQUIRE(date.has_value());
        CHECK(*date == row.date);
        CHECK(to_string(*date) == row.text);
    }
}

TEST_CASE("what is not a date is none", "[base][date]") {
    for (const BadRow& row : ill_formed) {
        INFO(row.name);
        CHECK_FALSE(parse_date(row.text).has_value());
    }
}

TEST_CASE("dates compare as their ISO texts do", "[base][date]") {
    const std::vector<std::string> ascending = {"0999",    "2021",       "2021-09", "2021-09-30",
                                                "2021-10", "2021-10-01", "2022"};
    for (const std::string& left : ascending) {
        for (const std::string& right : ascending) {
            INFO(left << " and " << right);
            CHECK((*parse_date(left) < *parse_date(right)) == (left < right));
            CHECK((*parse_date(left) == *parse_date(right)) == (left == right));
        }
    }
}

TEST_CASE("the last day of a date is the last that it may mean", "[base][date]") {
    struct Row {
        std::string date;
        std::string last;
    };
    const std::vector<Row> rows = {
        {"2021", "2021-12-31"},    {"2021-10", "2021-10-31"},    {"2021-04", "2021-04-30"},
        {"2023-02", "2023-02-28"}, {"2024-02", "2024-02-29"},    {"1900-02", "1900-02-28"},
        {"2000-02", "2000-02-29"}, {"2021-10-05", "2021-10-05"},
    };
    for (const Row& row : rows) {
        INFO(row.date);
        CHECK(to_string(last_day(*parse_date(row.date))) == row.last);
    }
}

TEST_CASE("every day of four centuries is read back", "[base][date]") {
    std::size_t days = 0;
    for (int year = 1801; year <= 2200; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= 31; ++day) {
                const Date date{year, month, day};
                const auto parsed = parse_date(to_string(date));
                if (!parsed) continue;
                ++days;
                REQUIRE(*parsed == date);
                REQUIRE(day <= last_day({year, month, 0}).day);
            }
        }
    }
    CHECK(days == 146097);  // of 400 Gregorian years
}

TEST_CASE("weeks are those of ISO 8601", "[base][date]") {
    struct Row {
        std::string date;
        std::string week;
    };
    const std::vector<Row> rows = {
        {"2025-01-29", "2025-W05"}, {"2024-12-30", "2025-W01"}, {"2021-01-03", "2020-W53"},
        {"2021-01-04", "2021-W01"}, {"2016-01-01", "2015-W53"}, {"2018-12-31", "2019-W01"},
        {"1970-01-01", "1970-W01"}, {"2000-02-29", "2000-W09"},
    };
    for (const Row& row : rows) {
        INFO(row.date);
        CHECK(iso_week(*parse_date(row.date)) == row.week);
    }
}

TEST_CASE("days are counted from the first one of 1970", "[base][date]") {
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(days_since_epoch({1969, 12, 31}) == -1);
    CHECK(days_since_epoch({2000, 3, 1}) == 11017);
    CHECK(days_since_epoch({2025, 1, 29}) == 20117);
    CHECK(first_day({2025, 0, 0}) == Date{2025, 1, 1});
    CHECK(first_day({2025, 3, 0}) == Date{2025, 3, 1});
    CHECK(first_day({2025, 3, 9}) == Date{2025, 3, 9});
}

}  // namespace
}  // namespace onoma
