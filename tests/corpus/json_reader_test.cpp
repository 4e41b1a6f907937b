// SPDX-License-Identifier: Apache-2.0
// JSON that is not in lines, good and bad.
#include "catch.hpp"
#include "corpus/read_records.hpp"
#include "corpus/record_rows.hpp"

namespace onoma::testing {
namespace {

ReadSettings json() {
    ReadSettings settings;
    settings.format = InputFormat::json;
    return settings;
}

ReadSettings with_limit(std::uintmax_t bytes) {
    ReadSettings settings = json();
    settings.largest_record_bytes = bytes;
    return settings;
}

const std::vector<std::string> two = {"a.json#1 | folder |  |  | A", "a.json#2 | folder |  |  | B"};
const std::vector<std::string> one = {"a.json#1 | folder |  |  | A"};

const std::vector<RecordRow> rows = {
    {"an array", R"([{"text":"A"},{"text":"B"}])", two, json()},
    {"an array over lines", "[\n  {\n    \"text\": \"A\"\n  },\n  {\n    \"text\": \"B\"\n  }\n]\n",
     two, json()},
    {"brackets and quotes in texts",
     R"([{"x":"]}\"{[","text":"A"},{"text":"B"}])",
     {"a.json#1 | folder |  |  | A", "a.json#2 | folder |  |  | B"},
     json()},
    {"a list in an object", R"({"status":"ok","articles":[{"text":"A"},{"text":"B"}],"n":2})", two,
     json()},
    {"a list in an object in an object",
     R"({"response":{"n":2,"docs":[{"text":"A"},{"text":"B"}]}})", two, json()},
    {"two lists in an object", R"({"news":[{"text":"A"}],"n":[[{}]],"stories":[{"text":"B"}]})",
     two, json()},
    {"one object", "{\n\"text\": \"A\",\n\"tags\": [{\"name\": \"x\"}]}", one, json()},
    {"one object with a list beside its text", R"({"text":"A","items":[{"text":"x"}]})", one,
     json()},
    {"an article with a list named as lists of articles are",
     R"([{"items":[{"text":"x"}],"text":"A"},{"text":"B"}])", two, json()},
    {"objects one after the other", "{\n\"text\": \"A\"\n}\n{\n\"text\": \"B\"\n}\n", two, json()},
    {"arrays one after the other", R"([{"text":"A"}] [{"text":"B"}])", two, json()},
    {"an empty array", "[]", {}, json()},
    {"nothing", "  \n", {}, json()},
    {"a comma too many", R"([{"text":"A"},,{"text":"B"},])", two, json()},
    {"other values",
     R"([{"text":"A"},5,"x, y",null])",
     {"a.json#1 | folder |  |  | A",
      "! a.json#2: expected a JSON object on line 1, found something else",
      "! a.json#3: expected a JSON object on line 1, found something else",
      "! a.json#4: expected a JSON object on line 1, found something else",
      "! a.json#5: expected a JSON object on line 1, found something else"},
     json()},
    {"brackets that close nothing are one fault, however many there are",
     R"([{"text":"A"}]]]]]]]]]] [{"text":"B"}])",
     {"a.json#1 | folder |  |  | A", "a.json#3 | folder |  |  | B",
      "! a.json#2: expected a JSON object on line 1, found something else"},
     json()},
    {"nested too deeply",
     R"([{"text":"A","x":)" + std::string(100'001, '[') + "\n" + R"({"text":"B"}])",
     {"a.json#2 | folder |  |  | B",
      "! a.json#1: expected a JSON object, found one that is nested too deeply"},
     json()},
    {"an array that breaks off",
     R"([{"text":"A"},)",
     {"a.json#1 | folder |  |  | A",
      "! a.json:1: expected the end of the list, found the end of the file"},
     json()},
    {"an object that breaks off",
     "[{\"text\":\"A\"},\n{\"text\":\"B",
     {"a.json#1 | folder |  |  | A",
      "! a.json#2: expected the end of the JSON object that begins on line 2, found none",
      "! a.json:2: expected the end of the list, found the end of the file"},
     json()},
    {"a missing quote",
     "[\n{\"text\":\"A},\n{\"text\":\"B\"}\n]",
     {"a.json#2 | folder |  |  | B",
      "! a.json#1: expected the end of the JSON object that begins on line 2, found none"},
     json()},
    {"a missing bracket",
     "[\n  {\n    \"text\": \"A\",\n    \"x\": [1\n  },\n  {\n    \"text\": \"B\"\n  }\n]",
     {"a.json#2 | folder |  |  | B",
      "! a.json#1: expected the end of the JSON object that begins on line 2, found none"},
     json()},
    {"an object over the limit",
     R"([{"text":"A"},{"text":")" + std::string(300'000, 'x') + R"(","y":"}"},{"text":"B"}])",
     {"a.json#1 | folder |  |  | A", "a.json#3 | folder |  |  | B",
      "! a.json#2: expected a record of at most 50 bytes, found a larger one"},
     with_limit(50)},
    {"not well-formed within",
     R"([{"text":"A"},{"text"=>"B"}])",
     {"a.json#1 | folder |  |  | A",
      "! a.json#2: expected a JSON object, found text that is not well-formed JSON"},
     json()},
    {"an object without a text",
     R"({"status":"error","articles":[]})",
     {"! a.json#1: expected a text or a title, found neither; fields: status, articles"},
     json()},
};

TEST_CASE("articles are found in any JSON, and what is broken named", "[corpus][readers]") {
    check_rows(rows, "a.json");
}

TEST_CASE("brackets without end are given up", "[corpus][readers]") {
    const std::string deep(300'000, '[');
    const ReadRecords read =
        read_records("[{\"a\":" + deep + "\n{\"text\":\"A\"}]", "a.json", json());
    CHECK(read.documents.size() == 1);
    CHECK(read.skipped.size() == 1);
}

TEST_CASE("an array that the stream breaks off is told once", "[corpus][readers]") {
    const ReadRecords read =
        read_records(std::make_unique<FailingStream>("[{\"text\":\"A\"},\n{\"text\":\"B\""),
                     "a.json", json(), 5);
    CHECK(read.lines() ==
          std::vector<std::string>{"a.json#1 | folder |  |  | A",
                                   "! a.json:2: expected more data, found the end"});
}

TEST_CASE("damaged JSON never stops the reading", "[corpus][readers]") {
    check_damaged(
        "{\"a\":1,\"articles\":[\n {\"text\":\"A \\\"\"},\n "
        "{\"text\":\"B\",\"x\":[{\"y\":[]}]}\n]}\n",
        "a.json", json());
    check_damaged("[{\"text\":\"A\"},{\"text\":\"B\"}]{\"text\":\"C\"}", "a.json", json());
}

}  // namespace
}  // namespace onoma::testing
