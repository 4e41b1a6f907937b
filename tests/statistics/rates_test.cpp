// SPDX-License-Identifier: Apache-2.0
// Counts made comparable.
#include "onoma/statistics/rates.hpp"

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

}  // namespace
}  // namespace onoma
