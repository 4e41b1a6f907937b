// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "catch.hpp"
#include "onoma/base/types.hpp"
#include "onoma/report/reports.hpp"
#include "report/tiny_analysis.hpp"

namespace onoma {
namespace {

const TinyAnalysis& tiny() {
    static const TinyAnalysis analysis;
    return analysis;
}

ReferenceCorpus read(const std::string& text) {
    std::istringstream in(text);
    return read_saved_report(in, "old.json", {tiny().lexicon(), {}, {}});
}

TEST_CASE("what compare wrote is read back") {
    const ReportContext context{tiny().analysis(), tiny().lexicon()};
    std::ostringstream comparison;
    write_comparison(comparison, Format::json, context, compare_groups(tiny().analysis()));
    const ReferenceCorpus corpus = read(comparison.str());
    CHECK(corpus.file == "old.json");
    CHECK(corpus.documents == 3);
    CHECK(corpus.words == 15);
    REQUIRE(corpus.entities.size() == 4);
    CHECK(corpus.entities[0].id == "nvidia");
    CHECK(corpus.entities[0].name == "Nvidia");
    CHECK(corpus.entities[0].type == "company");
    CHECK(corpus.entities[0].mentions == 2);
}

TEST_CASE("what is no saved report is refused with what was expected") {
    const std::string start = R"({"documents": 1, "words": 9, "entities": )";
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"", "expected JSON"},
        {"id,name\n", "expected JSON"},
        {"[]", "an object, found array"},
        {"{}", "`documents` of the report, found none"},
        {R"({"documents": 1})", "`words` of the report, found none"},
        {R"({"documents": 1, "words": -1})", "`words` of the report, found -1"},
        {R"({"documents": 1, "words": 1.5})", "found 1.5"},
        {R"({"documents": 1, "words": 18446744073709551615})", "found 18446744073709551615"},
        {R"({"documents": 1, "words": 9, "pairs": []})", "`entities`, found none"},
        {start + "3}", "`entities` to be an array, found number"},
        {start + "[3]}", "an object as entity 1, found number"},
        {start + R"([{"mentions": 1}]})", "`id` of entity 1, found none"},
        {start + R"([{"id": "a"}]})", "`mentions` of entity 1, found none"},
        {start + R"([{"id": "a", "mentions": "many"}]})", "found \"many\""},
        {start + R"([{"id": "a", "mentions": 1}, {"id": "a", "mentions": 1}]})", "found `a` twice"},
        {start + R"([{"id": "a", "mentions": 9007199254740992},
                     {"id": "b", "mentions": 9007199254740992}]})",
         "less than 2^53 mentions"},
        {std::string(100000, '['), "expected JSON"},
        {R"({"documents": )" + std::string(100000, '[') + std::string(100000, ']') + "}",
         "expected JSON of at most 100 levels, found more"},
        {start + R"([], "entities_left_out": )" + std::string(100000, '[') +
             std::string(100000, ']') + "}",
         "expected JSON of at most 100 levels, found more"},
        {start + R"([{"id": "a", "mentions": 1}]})", "by the lexicons of this command"},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text.substr(0, 80));
        CHECK_THROWS_WITH(read(text), Catch::Matchers::StartsWith("old.json: ") &&
                                          Catch::Matchers::ContainsSubstring(expected));
    }
    const CountedHere here{tiny().lexicon(), {}, {}};
    CHECK_THROWS_AS(read_saved_report(std::filesystem::path("/"), here), Error);
    CHECK_THROWS_WITH(read_saved_report(std::filesystem::path("/absent/old.json"), here),
                      Catch::Matchers::StartsWith("/absent/old.json: cannot read"));
}

}  // namespace
}  // namespace onoma
