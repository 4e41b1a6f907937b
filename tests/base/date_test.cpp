// SPDX-License-Identifier: Apache-2.0
#include "onoma/base/date.hpp"

#include <string>
#include <vector>

#include "base/period.hpp"
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
    {"a time after the day", "2023-04-05T10:00"},
    {"a space before", " 2023"},
    {"a newline after", "2023-04\n"},
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
        const auto week = period_of(*parse_date(row.date), PeriodUnit::week);
        REQUIRE(week);
        CHECK(to_string(*week) == row.week);
        CHECK(parse_period(row.week, PeriodUnit::week) == week);
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

TEST_CASE("a date lies in a period of each unit that it is known to", "[base][date]") {
    struct Row {
        std::string date;
        std::string unit;
        std::string period;  // empty for none
    };
    const std::vector<Row> rows = {
        {"2025-01-29", "day", "2025-01-29"},
        {"2025-01-29", "week", "2025-W05"},
        {"2025-01-29", "month", "2025-01"},
        {"2025-01-29", "year", "2025"},
        {"2025-01", "day", ""},
        {"2025-01", "week", ""},
        {"2025-01", "month", "2025-01"},
        {"2025", "month", ""},
        {"2025", "year", "2025"},
        {"0001-01-01", "week", "0001-W01"},
        {"9999-12-31", "week", "9999-W52"},
    };
    for (const Row& row : rows) {
        INFO(row.date << " " << row.unit);
        const auto unit = parse_period_unit(row.unit);
        REQUIRE(unit);
        CHECK(to_string(*unit) == row.unit);
        const auto period = period_of(*parse_date(row.date), *unit);
        CHECK((period ? to_string(*period) : "") == row.period);
        if (period) CHECK(parse_period(row.period, *unit) == period);
    }
    CHECK_FALSE(parse_period_unit("date"));
    CHECK_FALSE(parse_period_unit(""));
}

TEST_CASE("a period has one name", "[base][date]") {
    struct Row {
        std::string name;
        PeriodUnit unit;
    };
    const std::vector<Row> rows = {
        {"(no month)", PeriodUnit::month}, {"2025-W60", PeriodUnit::week},
        {"2025-W53", PeriodUnit::week},    {"2025-W00", PeriodUnit::week},
        {"2025-W5", PeriodUnit::week},     {"2025-W1x", PeriodUnit::week},
        {"2025-01", PeriodUnit::week},     {"2025-01-29", PeriodUnit::month},
        {"2025", PeriodUnit::month},       {"2025-02-29", PeriodUnit::day},
        {"2025-02", PeriodUnit::day},      {"", PeriodUnit::year},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK_FALSE(parse_period(row.name, row.unit));
    }
}

TEST_CASE("periods between two have no gaps", "[base][date]") {
    using Names = std::vector<std::string>;
    struct Row {
        PeriodUnit unit;
        std::string first;
        std::string last;
        Names expected;
    };
    const std::vector<Row> rows = {
        {PeriodUnit::month, "2024-11", "2025-02", {"2024-11", "2024-12", "2025-01", "2025-02"}},
        {PeriodUnit::day, "2024-02-28", "2024-03-01", {"2024-02-28", "2024-02-29", "2024-03-01"}},
        {PeriodUnit::year, "2023", "2025", {"2023", "2024", "2025"}},
        // 2020 has 53 weeks, and the first of 2021 begins on the 4th of January.
        {PeriodUnit::week,
         "2020-W52",
         "2021-W02",
         {"2020-W52", "2020-W53", "2021-W01", "2021-W02"}},
        {PeriodUnit::week, "2025-W01", "2025-W01", {"2025-W01"}},
        {PeriodUnit::month, "2025-02", "2025-01", {}},
        {PeriodUnit::day, "1025-01-01", "2025-01-01", {}},  // too many
    };
    for (const Row& row : rows) {
        INFO(row.first);
        Names names;
        for (const CalendarPeriod& period : periods_between(
                 *parse_period(row.first, row.unit), *parse_period(row.last, row.unit), 5000)) {
            names.push_back(to_string(period));
        }
        CHECK(names == row.expected);
    }
}

}  // namespace
}  // namespace onoma
