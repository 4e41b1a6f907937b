// SPDX-License-Identifier: Apache-2.0
// The worked and published values that the program carries with it.
#include "onoma/statistics/self_test.hpp"

#include <set>

#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("every statistic has its worked and published values") {
    const std::vector<SelfTestRow> rows = run_statistics_self_test();
    CHECK(rows.size() > 130);
    std::set<std::string> names;
    for (const SelfTestRow& row : rows) {
        INFO(row.name << ": expected " << row.expected << ", found "
                      << (row.got ? std::to_string(*row.got) : "nothing"));
        CHECK(row.ok);
        CHECK(names.insert(row.name).second);
        CHECK(row.tolerance > 0.0);
        CHECK(row.tolerance <= 0.51);
    }
}

}  // namespace
}  // namespace onoma
