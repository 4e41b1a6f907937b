// SPDX-License-Identifier: Apache-2.0
// How alike two sets are, against worked values and dense counting.
#include "onoma/statistics/similarity.hpp"

#include <bitset>
#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("Jaccard agrees with worked values and its limits") {
    struct Row {
        std::string name;
        std::int64_t shared;
        std::int64_t first;
        std::int64_t second;
        double expected;
    };
    const std::vector<Row> rows = {
        {"sets of 60 and 40 that share 20", 20, 60, 40, 0.25},
        {"the same set", 7, 7, 7, 1.0},
        {"nothing shared", 0, 7, 5, 0.0},
        {"one within the other", 5, 5, 10, 0.5},
        {"one set is empty", 0, 0, 5, 0.0},
        {"both are empty", 0, 0, 0, 0.0},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(jaccard(row.shared, row.first, row.second) == row.expected);
        CHECK(jaccard(row.shared, row.second, row.first) == row.expected);
    }
}

TEST_CASE("Jaccard is the intersection over the union of all small sets") {
    bool equal = true;
    for (unsigned first = 0; first < 32; ++first) {
        for (unsigned second = 0; second < 32; ++second) {
            const std::bitset<5> a(first);
            const std::bitset<5> b(second);
            const auto united = static_cast<double>((a | b).count());
            const auto shared = static_cast<double>((a & b).count());
            const double found =
                jaccard(static_cast<std::int64_t>((a & b).count()),
                        static_cast<std::int64_t>(a.count()), static_cast<std::int64_t>(b.count()));
            equal = equal && found == (united == 0.0 ? 0.0 : shared / united);
        }
    }
    CHECK(equal);
}

}  // namespace
}  // namespace onoma
