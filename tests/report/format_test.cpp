// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/format.hpp"

#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("formats have the names that users type") {
    CHECK(parse_format("text") == Format::text);
    CHECK(parse_format("csv") == Format::csv);
    CHECK(parse_format("json") == Format::json);
    CHECK(parse_format("jsonl") == Format::jsonl);
    for (const char* other : {"", "CSV", "xls", "json ", "jsonlines"})
        CHECK_FALSE(parse_format(other));
}

}  // namespace
}  // namespace onoma
