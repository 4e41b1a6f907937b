// SPDX-License-Identifier: Apache-2.0
// Counts made comparable.
#include "onoma/statistics/rates.hpp"

#include <optional>
#include <vector>

#include "catch.hpp"
#include "statistics/random_numbers.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

TEST_CASE("rates are occurrences in a thousand words") {
    CHECK(rate_per_1000(9, 500) == 18.0);
    CHECK(rate_per_1000(120, 50000) == Approx(2.4).epsilon(1e-15));
    CHECK(rate_per_1000(60, 80000) == Approx(0.75).epsilon(1e-15));
    CHECK(rate_per_1000(0, 500) == 0.0);
    CHECK(rate_per_1000(0, 0) == 0.0);
    CHECK(rate_per_1000(3, 0) == 0.0);
}

TEST_CASE("shares are parts of a whole") {
    CHECK(share_of(1, 4) == 0.25);
    CHECK(share_of(4, 4) == 1.0);
    CHECK(share_of(0, 4) == 0.0);
    CHECK(share_of(0, 0) == 0.0);
}

// Forty stories, of which every fourth is printed nine times; three in ten name somebody.
struct PrintedStories {
    double documents = 0.0;
    double naming = 0.0;
    double squares = 0.0;
};

PrintedStories print_stories(RandomNumbers& random) {
    PrintedStories printed;
    for (int story = 0; story < 40; ++story) {
        const double copies = story % 4 == 0 ? 9.0 : 1.0;
        printed.documents += copies;
        printed.squares += copies * copies;
        if (random.open_unit() < 0.3) printed.naming += copies;
    }
    return printed;
}

TEST_CASE("the interval of a share covers it also where stories have copies") {
    RandomNumbers random(4);
    constexpr int rounds = 2000;
    int by_story = 0;
    int by_document = 0;
    const auto covers = [](const Interval& interval) {
        return interval.low <= 0.3 && 0.3 <= interval.high ? 1 : 0;
    };
    for (int round = 0; round < rounds; ++round) {
        const PrintedStories printed = print_stories(random);
        const double share = printed.naming / printed.documents;
        by_story +=
            covers(wilson_of_share(share, printed.documents * printed.documents / printed.squares));
        by_document += covers(wilson_of_share(share, printed.documents));
    }
    CHECK(by_story > 0.93 * rounds);
    CHECK(by_story < 0.98 * rounds);
    CHECK(by_document < 0.75 * rounds);
    CHECK(wilson_of_share(9.0 / 500.0, 500.0).low == wilson(9, 500)->low);
}

TEST_CASE("a trend is what pairs of periods say") {
    struct Row {
        const char* name;
        std::vector<double> values;
        std::optional<double> tau;
        double p;
    };
    const std::vector<Row> rows = {
        {"rising but for two", {1, 2, 4, 3, 5, 6, 8, 7}, 24.0 / 28.0, 0.004434},
        {"falling", {8, 7, 6, 5, 4, 3, 2, 1}, -1.0, 0.000836627},
        {"level at the end", {0, 0, 0, 1, 1, 1}, 1.0, 0.0808556},
        {"up and down", {1, 5, 2, 4, 3, 3.5}, 3.0 / 15.0, 0.707114},
        {"all equal", {2, 2, 2, 2, 2, 2}, {}, 1.0},
        {"too short", {1, 2, 3, 4, 5}, {}, 1.0},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto found = mann_kendall(row.values);
        REQUIRE(found.has_value() == row.tau.has_value());
        if (!found) continue;
        CHECK(found->tau == Approx(*row.tau));
        CHECK(found->p == Approx(row.p).epsilon(2e-4));
    }
}

TEST_CASE("the latest period is compared with its past") {
    const std::vector<HitCounts> past = {{4, 1000}, {6, 1000}, {5, 1000}, {3, 1000}, {7, 1000}};
    const auto with = [&](HitCounts last) {
        std::vector<HitCounts> periods = past;
        periods.push_back({0, 0});  // without documents
        periods.push_back(last);
        return unusual_last(periods, 1.0);
    };
    CHECK(with({15, 1000})->ratio == Approx(3.0));
    CHECK(with({15, 1000})->p == Approx(0.041382).epsilon(1e-4));
    CHECK(with({5, 1000})->p > 0.9);
    CHECK(with({10, 2000})->ratio == Approx(1.0));
    CHECK(with({0, 1000})->p < 0.2);
    CHECK(with({60, 1000})->p < with({15, 1000})->p);
    CHECK_FALSE(with({0, 0}));
    CHECK_FALSE(unusual_last(past, 1.0));  // four before
    CHECK_FALSE(unusual_last(std::vector<HitCounts>(8, {0, 100}), 1.0));
    // What was never more than nothing, and is named once.
    std::vector<HitCounts> rare(9, {0, 1000});
    rare.front().hits = 1;
    rare.push_back({1, 1000});
    CHECK(unusual_last(rare, 1.0)->p > 0.05);
}

}  // namespace
}  // namespace onoma
