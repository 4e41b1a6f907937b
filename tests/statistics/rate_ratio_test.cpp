// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

using Documents = std::vector<HitCounts>;

TEST_CASE("the ratio of two rates by documents") {
    const auto first = clustered_rate(Documents{{3, 100}, {5, 150}});
    const auto second = clustered_rate(Documents{{0, 200}, {1, 50}});
    const auto ratio = clustered_rate_ratio(first.value(), second.value(), 0.90);
    REQUIRE(ratio.has_value());
    CHECK(ratio->value == Approx(8.0));
    // Worked out apart, with Student's t of 1.097424 degrees of freedom by numerical integration.
    CHECK(ratio->interval.low == Approx(0.0010708111).epsilon(1e-6));
    CHECK(ratio->interval.high == Approx(59767.7767).epsilon(1e-6));
    const auto turned = clustered_rate_ratio(second.value(), first.value(), 0.90);
    CHECK(turned->interval.low == Approx(1.0 / ratio->interval.high));
    CHECK_FALSE(clustered_rate_ratio(ClusteredRate{}, first.value()).has_value());
}

TEST_CASE("ratios within the factor wherever they are in the interval are equivalent") {
    CHECK(is_equivalent({0.84, 1.19}, 1.2));
    CHECK_FALSE(is_equivalent({0.83, 1.1}, 1.2));
    CHECK_FALSE(is_equivalent({0.9, 1.21}, 1.2));
}

TEST_CASE("intervals of the ratio cover the truth in bursty documents") {
    RandomNumbers random(7);
    // Half of the documents name nobody, the others up to eight times: the same in both groups.
    const auto draw = [&] {
        Documents documents;
        for (int document = 0; document < 30; ++document) {
            const auto hits = static_cast<std::int64_t>(random.below(16));
            documents.push_back({hits < 8 ? 0 : hits - 7, 100});
        }
        return documents;
    };
    int covered = 0;
    constexpr int repeats = 2000;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto ratio = clustered_rate_ratio(clustered_rate(draw()).value(),
                                                clustered_rate(draw()).value(), 0.90);
        covered += ratio->interval.low <= 1.0 && ratio->interval.high >= 1.0 ? 1 : 0;
    }
    CHECK(covered > repeats * 0.88);
    CHECK(covered < repeats * 0.94);
}

}  // namespace
}  // namespace onoma
