// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/format.hpp"

#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("formats have the names that users type") {
    for (const char* name : {"text", "csv", "tsv", "json", "jsonl", "md", "gexf", "graphml", "mtx",
                             "brat", "conll", "spacy"}) {
        INFO(name);
        REQUIRE(parse_format(name));
        CHECK(to_string(*parse_format(name)) == name);
    }
    for (const char* other : {"", "CSV", "xls", "json ", "jsonlines"})
        CHECK_FALSE(parse_format(other));
}

}  // namespace
}  // namespace onoma
