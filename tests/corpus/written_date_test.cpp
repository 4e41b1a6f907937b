// SPDX-License-Identifier: Apache-2.0
// Dates as pages, feeds and data sets write them.
#include "corpus/written_date.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string text;
    std::string date;  // empty: none is understood
};

const std::vector<Row> rows = {
    {"a day", "2025-01-29", "2025-01-29"},
    {"a month", "2025-01", "2025-01"},
    {"a year", "2025", "2025"},
    {"a year before the first", ":1/02/5222feb0000,+01:00", ""},
    {"spaces around", " 2025-01-29\n", "2025-01-29"},
    {"a time in UTC", "2025-01-29T10:00:00Z", "2025-01-29"},
    {"a time with fractions", "2025-01-29T10:00:00.123456+00:00", "2025-01-29"},
    {"a day is as written, in its own offset", "2025-01-29T23:30:00-08:00", "2025-01-29"},
    {"an offset without a colon", "2025-01-29T23:30:00+0530", "2025-01-29"},
    {"a space before the time", "2025-01-29 10:00:00", "2025-01-29"},
    {"a space before the offset", "2025-01-29 10:00:00 +0100", "2025-01-29"},
    {"a zone by name", "2025-01-29 10:00 UTC", "2025-01-29"},
    {"a day with an offset", "2025-01-29+01:00", "2025-01-29"},
    {"digits of one day", "20250129", "2025-01-29"},
    {"the basic form of ISO 8601", "20250129T100000Z", "2025-01-29"},
    {"GDELT", "20250129123000", "2025-01-29"},
    {"GDELT without seconds", "202501291230", "2025-01-29"},
    {"RFC 822", "Wed, 29 Jan 2025 10:00:00 GMT", "2025-01-29"},
    {"RFC 822 without a weekday", "29 Jan 2025 10:00:00 +0000", "2025-01-29"},
    {"RFC 822 with two digits of the year", "Wed, 29 Jan 25 10:00:00 EST", "2025-01-29"},
    {"RFC 822 of the last century", "Wed, 29 Jan 97 10:00:00 EST", "1997-01-29"},
    {"RFC 850", "Wednesday, 29-Jan-2025 10:00:00 GMT", "2025-01-29"},
    {"the date of a log", "Wed Jan 29 10:00:00 2025", "2025-01-29"},
    {"the date of a log with an offset", "Wed Jan 29 10:00:00 +0000 2025", "2025-01-29"},
    {"American", "January 29, 2025", "2025-01-29"},
    {"American, abbreviated", "Jan. 29, 2025", "2025-01-29"},
    {"American, with a time", "Jan 29, 2025, 10:00 a.m. ET", "2025-01-29"},
    {"American, with `at`", "January 29, 2025 at 10:00 AM EST", "2025-01-29"},
    {"American, with a weekday", "Wednesday, January 29th, 2025", "2025-01-29"},
    {"introduced", "Published on January 29, 2025", "2025-01-29"},
    {"British", "29 January 2025", "2025-01-29"},
    {"British, with `of`", "29th of January 2025", "2025-01-29"},
    {"a month in words", "January 2025", "2025-01"},
    {"Sept with four letters", "Sept. 3, 2024", "2024-09-03"},
    {"capitals", "29 JANUARY 2025", "2025-01-29"},
    {"slashes, year first", "2025/01/29", "2025-01-29"},
    {"slashes, year first, short", "2025/1/9 08:15", "2025-01-09"},
    {"slashes, day first", "13/02/2025", "2025-02-13"},
    {"slashes, month first", "02/13/2025", "2025-02-13"},
    {"slashes, the same either way", "03/03/2025", "2025-03-03"},
    {"German, in numbers", "29.01.2025", "2025-01-29"},
    {"German, in numbers of one digit", "1.2.2025", "2025-02-01"},
    {"German, with a time", "29.01.2025, 10:00 Uhr", "2025-01-29"},
    {"German", "29. Januar 2025", "2025-01-29"},
    {"German, with a weekday", "Mittwoch, 29. Januar 2025", "2025-01-29"},
    {"German, with `um`", "am 29. März 2025 um 10:30 Uhr", "2025-03-29"},
    {"German, capitals", "29. MÄRZ 2025", "2025-03-29"},
    {"Austrian", "29. Jänner 2025", "2025-01-29"},
    {"French", "29 janvier 2025", "2025-01-29"},
    {"French, the first", "1er février 2025", "2025-02-01"},
    {"French, a Tuesday that reads as March", "mar. 4 févr. 2025", ""},
    {"French, in full", "le mardi 4 août 2025 à 10:00", "2025-08-04"},
    {"Spanish", "29 de enero de 2025", "2025-01-29"},
    {"Spanish, with a weekday", "miércoles, 29 de enero de 2025", "2025-01-29"},
    {"Unix seconds", "1738144800", "2025-01-29"},
    {"Unix seconds with a fraction", "1738144800.0", "2025-01-29"},
    {"Unix seconds of nine digits", "631152000", "1990-01-01"},
    {"Unix milliseconds", "1738144800000", "2025-01-29"},
    {"Unix seconds before midnight", "1738195199", "2025-01-29"},
    {"Unix seconds after midnight", "1738195200", "2025-01-30"},
    {"a leap day", "Feb 29, 2024", "2024-02-29"},

    {"nothing", "", ""},
    {"spaces", "  ", ""},
    {"a day or a month first", "01/02/2025", ""},
    {"a day or a month first, with dashes", "01-02-2025", ""},
    {"no leap year", "2023-02-29", ""},
    {"no leap year, in words", "February 29, 2023", ""},
    {"no leap year, with a time", "2023-02-29T10:00:00Z", ""},
    {"no such day", "31.04.2025", ""},
    {"no such day in digits", "20250431", ""},
    {"no such month", "2025-13-01", ""},
    {"no such hour", "2025-01-29T25:00:00Z", ""},
    {"no such minute", "2025-01-29 10:99", ""},
    {"neither day nor month", "13/13/2025", ""},
    {"two digits of the year", "01/29/25", ""},
    {"no year", "January 29", ""},
    {"no month", "29 2025", ""},
    {"a range", "2025-01-29 - 2025-02-03", ""},
    {"a range in words", "January 29 - February 3, 2025", ""},
    {"two dates", "2025-01-29 2025-02-03", ""},
    {"Unix time before 1990", "531152000", ""},
    {"Unix time after 2100", "4102444800", ""},
    {"a small number", "7", ""},
    {"a number of many digits", "12345678901234567890", ""},
    {"a version", "1.2.3", ""},
    {"a negative number", "-1738144800", ""},
    {"a relative day", "2 hours ago", ""},
    {"a word", "yesterday", ""},
    {"an ill-formed byte", "\xC3", ""},
    {"ill-formed bytes in a month", "29 M\xC3rz 2025", ""},
};

TEST_CASE("written dates are understood, or there is none", "[corpus][written_date]") {
    for (const Row& row : rows) {
        INFO(row.name << ": " << row.text);
        const auto date = parse_written_date(row.text);
        CHECK((date ? to_string(*date) : "") == row.date);
    }
}

TEST_CASE("the order of day and month may be known", "[corpus][written_date]") {
    const auto read = [](std::string_view text, DateOrder order) {
        const auto date = parse_written_date(text, order);
        return date ? to_string(*date) : "";
    };
    CHECK(read("01/02/2025", DateOrder::day_first) == "2025-02-01");
    CHECK(read("01/02/2025 10:00", DateOrder::month_first) == "2025-01-02");
    CHECK(read("01-02-2025", DateOrder::month_first) == "2025-01-02");
    CHECK(read("13/02/2025", DateOrder::month_first) == "2025-02-13");
    CHECK(read("01.02.2025", DateOrder::month_first) == "2025-02-01");
    CHECK(read("02/30/2025", DateOrder::month_first).empty());
}

TEST_CASE("dates of records tell the order of day and month", "[corpus][written_date]") {
    CHECK(find_date_order("date\n01/29/2025\n") == DateOrder::month_first);
    CHECK(find_date_order("a,29/01/2025 10:00,b") == DateOrder::day_first);
    CHECK(find_date_order(R"({"date": "1/29/2025"})") == DateOrder::month_first);
    CHECK_FALSE(find_date_order("date\n01/02/2025\n"));
    CHECK_FALSE(find_date_order("01/29/2025;29/01/2025"));
    CHECK_FALSE(find_date_order("it was 01/29/2025"));
    CHECK_FALSE(find_date_order("x,01/29/20256"));
    CHECK_FALSE(find_date_order("x,101/29/2025"));
    CHECK_FALSE(find_date_order("https://example.org/01/29/2025"));
    CHECK_FALSE(find_date_order("13/13/2025"));
    CHECK_FALSE(find_date_order("/"));
}

TEST_CASE("a file's name may have a day", "[corpus][written_date]") {
    const std::vector<std::pair<std::string_view, std::string_view>> names = {
        {"2025-01-29-a.txt", "2025-01-29"},
        {"2025_01_29.txt", "2025-01-29"},
        {"talks_03.03.2025.txt", "2025-03-03"},
        {"3.3.2025_talks.txt", "2025-03-03"},
        {"wire-20250129.txt", "2025-01-29"},
        {"20250129.txt", "2025-01-29"},
        {"a.2025-01-29T1000.txt", "2025-01-29"},
        {"a.txt", ""},
        {"2025.txt", ""},
        {"2025-01.txt", ""},
        {"2025-02-30.txt", ""},
        {"12345678.txt", ""},
        {"id20250129.txt", ""},
        {"202501291.txt", ""},
        {"03-03-2025.txt", ""},
        {"1.2.3.txt", ""},
        {"", ""},
    };
    for (const auto& [name, day] : names) {
        INFO(name);
        const auto date = date_in_name(name);
        CHECK((date ? to_string(*date) : "") == day);
    }
}

TEST_CASE("a long text is no date", "[corpus][written_date]") {
    CHECK_FALSE(parse_written_date("2025-01-29 " + std::string(100'000, 'x')));
    CHECK_FALSE(parse_written_date(std::string(100'000, '1')));
    CHECK_FALSE(parse_written_date(std::string(100'000, ',')));
}

TEST_CASE("what is understood in any text is a day that exists", "[corpus][written_date]") {
    const std::string signs = "0123456789-/.:, TZ+JanFebMrz\xC3\xA4";
    std::mt19937 random(1);
    for (int round = 0; round < 50'000; ++round) {
        std::string text = rows[random() % rows.size()].text;
        for (std::size_t changes = random() % 4; changes > 0 && !text.empty(); --changes) {
            const std::size_t at = random() % text.size();
            const char sign = signs[random() % signs.size()];
            if (random() % 3 == 0) {
                text.erase(at, 1);
            } else {
                text[at] = sign;
            }
        }
        INFO(text);
        const auto date = parse_written_date(text);
        if (date) REQUIRE(parse_date(to_string(*date)) == *date);
    }
}

}  // namespace
}  // namespace onoma
