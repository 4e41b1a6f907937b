// SPDX-License-Identifier: Apache-2.0
// JSON Lines as crawlers and archives write them, good and bad.
#include "catch.hpp"
#include "corpus/read_records.hpp"
#include "corpus/record_rows.hpp"

namespace onoma::testing {
namespace {

using namespace std::string_literals;

ReadSettings jsonl() {
    ReadSettings settings;
    settings.format = InputFormat::jsonl;
    return settings;
}

ReadSettings with_limit(std::uintmax_t bytes) {
    ReadSettings settings = jsonl();
    settings.largest_record_bytes = bytes;
    return settings;
}

using AskedField = std::pair<std::optional<std::string> FieldNames::*, std::string>;

ReadSettings with_fields(const std::vector<AskedField>& asked) {
    ReadSettings settings = jsonl();
    for (const auto& [field, name] : asked) settings.fields.*field = name;
    return settings;
}

const std::string not_json = "expected a JSON object, found text that is not well-formed JSON";

const std::vector<RecordRow> layouts = {
    {"two lines",
     "{\"text\":\"A\"}\n{\"text\":\"B\"}\n",
     {"a.jsonl#1 | folder |  |  | A", "a.jsonl#2 | folder |  |  | B"},
     jsonl()},
    {"no line end after the last", R"({"text":"A"})", {"a.jsonl#1 | folder |  |  | A"}, jsonl()},
    {"CR LF, blank lines, a mark",
     "\xEF\xBB\xBF{\"text\":\"A\"}\r\n\r\n  \r\n{\"text\":\"B\"}\r\n",
     {"a.jsonl#1 | folder |  |  | A", "a.jsonl#2 | folder |  |  | B"},
     jsonl()},
    {"escapes",
     R"({"text":"M\u00fcnchen\n\ud83d\ude00"})",
     {"a.jsonl#1 | folder |  |  | München\n😀"},
     jsonl()},
    {"nothing", "", {}, jsonl()},
    {"a broken line between good ones",
     "{\"text\":\"A\"}\n{\"text\":\"B\"\n{\"text\":\"C\"}\n",
     {"a.jsonl#1 | folder |  |  | A", "a.jsonl#3 | folder |  |  | C",
      "! a.jsonl:2: expected a JSON object, found one that breaks off; objects over several lines "
      "are read with --input-format json"},
     jsonl()},
    {"garbage after an object", "{\"text\":\"A\"} x}\n", {"! a.jsonl:1: " + not_json}, jsonl()},
    {"a bare value and an array",
     "5\n[1]\n{\"text\":\"A\"}\n",
     {"a.jsonl#3 | folder |  |  | A", "! a.jsonl:1: expected a JSON object, found a single value",
      "! a.jsonl:2: expected a JSON object, found an array"},
     jsonl()},
    {"bytes that are not UTF-8",
     "{\"text\":\"A\"}\n{\"text\":\"\xFF\"}\n",
     {"a.jsonl#1 | folder |  |  | A", "! a.jsonl:2: expected UTF-8, found ill-formed bytes"},
     jsonl()},
    {"an escaped NUL",
     R"({"text":"A\u0000B"})",
     {"! a.jsonl:1: expected text, found a NUL byte"},
     jsonl()},
    {"half of a character",
     R"({"text":"A \ud83d"})",
     {"a.jsonl#1 | folder |  |  | A \uFFFD"},
     jsonl()},
    {"the other half of a character",
     R"({"text":"\ude00 A \ud83d\ude00"})",
     {"a.jsonl#1 | folder |  |  | \uFFFD A 😀"},
     jsonl()},
    {"numbers that are none",
     R"({"text":"NaN A","a":NaN,"b":[-Infinity, Infinity],"date":NaN,"title":NaN})",
     {"a.jsonl#1 | folder |  |  | NaN A"},
     jsonl()},
    {"words that are no JSON", R"({"text":"A","a":yes})", {"! a.jsonl:1: " + not_json}, jsonl()},
    {"a line over the limit",
     "{\"text\":\"A\"}\n{\"text\":\"" + std::string(100, 'x') + "\"}\n{\"text\":\"B\"}\n",
     {"a.jsonl#1 | folder |  |  | A", "a.jsonl#3 | folder |  |  | B",
      "! a.jsonl:2: expected a record of at most 50 bytes, found a larger one"},
     with_limit(50)},
    {"a last line over the limit",
     "{\"text\":\"A\"}\n" + std::string(100, 'x'),
     {"a.jsonl#1 | folder |  |  | A",
      "! a.jsonl:2: expected a record of at most 50 bytes, found a larger one"},
     with_limit(50)},
    {"nesting without end",
     R"({"a":)" + std::string(2000, '[') + std::string(2000, ']') + "}\n{\"text\":\"A\"}\n",
     {"a.jsonl#2 | folder |  |  | A",
      "! a.jsonl:1: expected a JSON object, found one that is nested too deeply"},
     jsonl()},
    {"UTF-16",
     "\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0A\0\"\0}\0"s,
     {"a.jsonl#1 | folder |  |  | A"},
     jsonl()},
};

const std::vector<RecordRow> fields = {
    {"trafilatura",
     R"({"title":"T","author":"W","hostname":"example.org","date":"2025-01-29","id":"x","text":"A",)"
     R"("source":"https://www.example.org/a","source-hostname":"Example","categories":"c"})",
     {"a.jsonl#1 | example.org | 2025-01-29 | T | A"},
     jsonl()},
    {"Media Cloud",
     R"({"story_id":7,"media_name":"Daily","media_url":"daily.com","publish_date":"2025-01-29",)"
     R"("title":"T","url":"https://daily.com/a","language":"en","text":"A"})",
     {"a.jsonl#1 | Daily | 2025-01-29 | T | A"},
     jsonl()},
    {"news-please",
     R"({"maintext":"A","title":"T","authors":["V","W"],"source_domain":"www.daily.com",)"
     R"("date_publish":"2025-01-29 10:00:00","url":"https://daily.com/a","language":"en"})",
     {"a.jsonl#1 | daily.com | 2025-01-29 | T | A"},
     jsonl()},
    {"CC-News",
     R"({"domain":"daily.com","date":"2025-01-29 10:00","title":"T","text":"A"})",
     {"a.jsonl#1 | daily.com | 2025-01-29 | T | A"},
     jsonl()},
    {"News API",
     R"({"source":{"id":null,"name":"Daily"},"publishedAt":"2025-01-29T10:00:00Z","title":"T",)"
     R"("description":"D","content":"A"})",
     {"a.jsonl#1 | Daily | 2025-01-29 | T | A"},
     jsonl()},
    {"the Guardian",
     R"({"id":"x","sectionName":"Business","webPublicationDate":"2025-01-29T10:00:00Z",)"
     R"("webTitle":"T","webUrl":"https://www.theguardian.com/x","fields":{"bodyText":"A"}})",
     {"a.jsonl#1 | theguardian.com | 2025-01-29 | T | A"},
     jsonl()},
    {"a headline, as in collections of headlines",
     R"({"headline":"T","category":"TECH","link":"https://daily.com/a","date":"2025-01-29"})",
     {"a.jsonl#1 | daily.com | 2025-01-29 | T | T"},
     jsonl()},
    {"a headline with a short description",
     R"({"headline":"T","short_description":"A","link":"https://daily.com/a"})",
     {"a.jsonl#1 | daily.com |  | T | A"},
     jsonl()},
    {"an empty text with a title",
     R"({"text":" ","title":"T"})",
     {"a.jsonl#1 | folder |  | T | T"},
     jsonl()},
    {"names in capitals, with spaces",
     R"({"Full Text":"A","Publish Date":1738144800})",
     {"a.jsonl#1 | folder | 2025-01-29 |  | A"},
     jsonl()},
    {"a date that cannot be understood, and one that can",
     R"({"text":"A","date":"01/02/2025","published":"2025-01-29"})",
     {"a.jsonl#1 | folder | 2025-01-29 |  | A"},
     jsonl()},
    {"paragraphs", R"({"text":["A","B"]})", {"a.jsonl#1 | folder |  |  | A\n\nB"}, jsonl()},
    {"HTML by the name of its field",
     R"({"body_html":"<p>A</p>"})",
     {"a.jsonl#1 | folder |  |  | A"},
     jsonl()},
    {"a name in angle brackets is no HTML",
     R"({"text":"<Acme Inc> rose by 5 <b> points"})",
     {"a.jsonl#1 | folder |  |  | <Acme Inc> rose by 5 <b> points"},
     jsonl()},
    {"a text that News API cut off",
     R"({"title":"T","content":"Acme rose… [+2000 chars]"})",
     {"a.jsonl#1 | folder |  | T | Acme rose…"},
     jsonl()},
    {"brackets of the text itself",
     R"({"content":"Acme rose [+2 chars"})",
     {"a.jsonl#1 | folder |  |  | Acme rose [+2 chars"},
     jsonl()},
    {"an article that News API took back",
     R"({"title":"[Removed]","description":"[Removed]","content":"[Removed]"})",
     {"! a.jsonl:1: expected a text or a title, found neither; fields: title, description, "
      "content"},
     jsonl()},
    {"mojibake by escapes",
     R"({"text":"Nvidia\u00e2\u20ac\u2122s"})",
     {"a.jsonl#1 | folder |  |  | Nvidia’s"},
     jsonl()},
    {"HTML by its beginning", R"({"text":" <p>A</p>"})", {"a.jsonl#1 | folder |  |  | A"}, jsonl()},
    {"text that begins with a smaller-than sign",
     R"({"text":"< 5 % > 3"})",
     {"a.jsonl#1 | folder |  |  | < 5 % > 3"},
     jsonl()},
    {"neither text nor title",
     R"({"url":"https://daily.com/a","x":1})",
     {"! a.jsonl:1: expected a text or a title, found neither; fields: url, x"},
     jsonl()},
    {"fields that are asked for",
     R"({"text":"A","deep":{"er":"B"},"Who":"W","n":"5"})",
     {"a.jsonl#1 | W |  |  | B"},
     with_fields({{&FieldNames::text, "deep.er"}, {&FieldNames::source, "who"}})},
    {"a field that is not there",
     R"({"text":"A","b":1})",
     {"! a.jsonl:1: expected the field `body`, found none; fields: text, b"},
     with_fields({{&FieldNames::text, "body"}})},
    {"a field that is there and empty",
     R"({"text":"A","day":null})",
     {"a.jsonl#1 | folder |  |  | A"},
     with_fields({{&FieldNames::date, "day"}})},
    {"one field twice", R"({"text":"A","text":"B"})", {"a.jsonl#1 | folder |  |  | A"}, jsonl()},
};

TEST_CASE("lines of JSON are cut and read, broken ones named", "[corpus][readers]") {
    check_rows(layouts, "a.jsonl");
}

TEST_CASE("the fields of a record are found by their common names", "[corpus][readers]") {
    check_rows(fields, "a.jsonl");
}

TEST_CASE("what else a record says is kept by its own name", "[corpus][readers]") {
    const std::string long_word(2000, 'x');
    const ReadRecords read = read_records(
        R"({"id":9,"text":"A","title":" T ","author":{"name":"W"},"category":["c","d"],"lang":"en",)"
        R"("url":"https://www.daily.com/a","date":"01/02/2025","words":3,"share":0.5,"live":true,)"
        R"("deep":{"er":{"x":"y"}},"tags":["p",7,null,{"name":"q"}],"none":null,"blank":" ","long":")" +
            long_word + "\"}\n",
        "a.jsonl", jsonl());
    REQUIRE(read.documents.size() == 1);
    const Document& document = read.documents.front();
    CHECK(document.title == "T");
    CHECK(document.section == "c; d");
    CHECK(document.language == "en");
    CHECK(document.url == "https://www.daily.com/a");
    CHECK(document.source == "daily.com");
    CHECK_FALSE(document.date);
    const std::map<std::string, std::string> expected = {
        {"id", "9"},        {"author.name", "W"}, {"date", "01/02/2025"},
        {"words", "3"},     {"share", "0.5"},     {"live", "true"},
        {"deep.er.x", "y"}, {"tags", "p; 7; q"},  {"long", std::string(1000, 'x')},
    };
    CHECK(document.fields == expected);
}

TEST_CASE("an id that is asked for is the id of the document", "[corpus][readers]") {
    const ReadSettings settings = with_fields({{&FieldNames::id, "n"}});
    const ReadRecords read = read_records(R"({"text":"A","n":"a.jsonl/5"})", "a.jsonl", settings);
    CHECK(read.lines() == std::vector<std::string>{"a.jsonl/5 | folder |  |  | A"});
    CHECK(read.documents.front().fields.empty());
}

TEST_CASE("a text that is only a title is a headline", "[corpus][readers]") {
    const ReadRecords read = read_records(R"({"headline":"Acme rises"})", "a.jsonl", jsonl());
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents.front().zones == std::vector<ZoneRange>{{Zone::headline, {0, 10}}});
}

TEST_CASE("a source that was asked for is that of all records", "[corpus][readers]") {
    ReadSettings settings = jsonl();
    settings.source = "mine";
    const ReadRecords read =
        read_records(R"({"text":"A","source":"b","url":"https://c.com"})", "a.jsonl", settings);
    CHECK(read.lines() == std::vector<std::string>{"a.jsonl#1 | mine |  |  | A"});
    CHECK(read.documents.front().fields.at("source") == "b");
}

TEST_CASE("a stream that breaks off gives what came before and says so", "[corpus][readers]") {
    const ReadRecords read =
        read_records(std::make_unique<FailingStream>("{\"text\":\"A\"}\n{\"text\":\"B\"}"),
                     "a.jsonl", jsonl(), 5);
    CHECK(read.lines() ==
          std::vector<std::string>{"a.jsonl#1 | folder |  |  | A",
                                   "! a.jsonl:2: expected more data, found the end"});
}

TEST_CASE("damaged lines of JSON never stop the reading", "[corpus][readers]") {
    check_damaged(
        "{\"text\":\"A \\u00e9\",\"date\":\"2025-01-29\",\"a\":{\"b\":[1,2]}}\n"
        "{\"title\":\"B\",\"authors\":[{\"name\":\"W\"}]}\n",
        "a.jsonl", jsonl());
}

}  // namespace
}  // namespace onoma::testing
