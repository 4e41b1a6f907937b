// SPDX-License-Identifier: Apache-2.0
// Two corpora: what measures do without hits, without tokens, and with very many.
#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/association.hpp"

namespace onoma {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool finite(const std::optional<Estimate>& estimate) {
    return !estimate || (std::isfinite(estimate->value) && std::isfinite(estimate->interval.low) &&
                         std::isfinite(estimate->interval.high));
}

// But for the end that a corpus without hits leaves open.
bool finite_value(const std::optional<Estimate>& estimate) {
    return !estimate || std::isfinite(estimate->value);
}

TEST_CASE("what cannot be compared has no value") {
    const CorpusPair empty_first = {{0, 0}, {5, 100}};
    const CorpusPair no_hits = {{0, 100}, {0, 100}};
    for (const CorpusPair& corpora : {empty_first, no_hits}) {
        CHECK_FALSE(log_ratio(corpora));
        CHECK_FALSE(conservative_log_ratio(corpora));
        CHECK_FALSE(difference_coefficient(corpora));
        CHECK_FALSE(effect_of_g2(corpora));
        CHECK_FALSE(williams_divisor(cells_of(corpora)));
        CHECK(signed_g2(corpora) == 0.0);
        CHECK(signed_g2_two_cells(corpora) == 0.0);
    }
    CHECK_FALSE(percent_difference({{5, 100}, {0, 100}}));
    CHECK(*percent_difference({{0, 100}, {5, 100}}) == -100.0);
    CHECK_FALSE(simple_maths(empty_first));
    CHECK(*simple_maths(no_hits) == 1.0);
    CHECK_FALSE(odds_ratio({0, 0, 0, 0}));
    CHECK(*difference_coefficient({{5, 100}, {0, 100}}) == 1.0);
    CHECK_FALSE(effect_of_g2({{1, 100}, {0, 100}}));  // one hit in all: nothing to be expected
}

TEST_CASE("a corpus without hits leaves one end of the conservative log ratio open") {
    const auto found = conservative_log_ratio({{7, 50000}, {0, 80000}});
    REQUIRE(found);
    CHECK(found->interval.high == infinity);
    CHECK(found->value == found->interval.low);
    CHECK(found->value > 0.0);
    const auto turned = conservative_log_ratio({{0, 80000}, {7, 50000}});
    REQUIRE(turned);
    CHECK(turned->interval.low == -infinity);
    CHECK(turned->value == Approx(-found->value).epsilon(1e-12));
    CHECK(conservative_log_ratio({{3, 1000}, {3, 1000}})->value == 0.0);
}

TEST_CASE("a corpus without hits is the rarer one, whatever the sizes") {
    struct Row {
        const char* name;
        HitCounts without;
        HitCounts with;
        double value;
    };
    const auto of_rates = [](double without, double with) {
        return std::log2(without) - std::log2(with);
    };
    const std::vector<Row> rows = {
        {"three words against a library",
         {0, 6},
         {5, 88'000},
         of_rates(0.5 / 88'006, 5.0 / 88'000 + 0.5 / 88'006)},
        {"the same sizes", {0, 1000}, {1, 1000}, of_rates(0.25, 1.25)},
        {"a library against three words",
         {0, 88'000},
         {5, 6},
         of_rates(0.5 / 88'006, 5.0 / 6 + 0.5 / 88'006)},
        {"many hits", {0, 20'000}, {4'000, 60'000}, of_rates(0.125, (4'000 + 0.375) / 3.0)},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto found = log_ratio({row.without, row.with});
        const auto turned = log_ratio({row.with, row.without});
        REQUIRE(found);
        REQUIRE(turned);
        CHECK(found->value == Approx(row.value).epsilon(1e-12));
        CHECK(found->value < 0.0);
        CHECK(turned->value == Approx(-row.value).epsilon(1e-12));
        // Nothing says how rare it is at least; at most as the exact interval says.
        CHECK(found->interval.low == -infinity);
        CHECK(found->interval.high > found->value);
        CHECK(found->interval.high ==
              conservative_log_ratio({row.without, row.with})->interval.high);
        CHECK(turned->interval.high == infinity);
        CHECK(turned->interval.low == Approx(-found->interval.high).epsilon(1e-9));
    }
    // Six words do not tell that a name is rare in such texts; 20,000 do.
    CHECK(log_ratio({{0, 6}, {5, 88'000}})->interval.high > 0.0);
    CHECK(log_ratio({{0, 20'000}, {4'000, 60'000}})->interval.high < -7.0);
}

TEST_CASE("a zero has no sign") {
    CHECK_FALSE(std::signbit(signed_g2({{0, 5}, {0, 7}})));
    CHECK_FALSE(std::signbit(signed_g2({{5, 5}, {7, 7}})));
    // Rounding leaves an expected count just above the observed one, and a G2 of 0.
    for (std::int64_t hits = 1; hits < 200; ++hits) {
        for (const std::int64_t size : {3, 7, 10, 49}) {
            const double g2 = signed_g2({{hits, hits * size}, {3 * hits, 3 * hits * size}});
            if (g2 == 0.0 && std::signbit(g2)) FAIL(hits << " of " << hits * size);
        }
    }
}

TEST_CASE("measures of two corpora are finite and turn with them, for all small counts") {
    bool all_finite = true;
    double worst = 0.0;
    for (int code = 0; code < 6 * 6 * 6 * 6; ++code) {
        const std::int64_t a = code % 6;
        const std::int64_t b = code / 6 % 6;
        const CorpusPair corpora = {{a, a + code / 36 % 6}, {b, b + code / 216}};
        const CorpusPair turned = {corpora.second, corpora.first};
        all_finite = all_finite && finite_value(log_ratio(corpora)) &&
                     finite(odds_ratio(cells_of(corpora))) && std::isfinite(signed_g2(corpora)) &&
                     std::isfinite(signed_g2_two_cells(corpora));
        worst = std::max(worst, std::abs(signed_g2(corpora) + signed_g2(turned)));
        const auto ratio = log_ratio(corpora);
        if (ratio) worst = std::max(worst, std::abs(ratio->value + log_ratio(turned)->value));
    }
    CHECK(all_finite);
    CHECK(worst < 1e-9);
}

TEST_CASE("counts of large corpora do not overflow") {
    constexpr std::int64_t tokens = 1'000'000'000'000'000;
    const CorpusPair corpora = {{tokens / 100, tokens}, {tokens / 200, tokens}};
    CHECK(log_ratio(corpora)->value == Approx(1.0).epsilon(1e-12));
    CHECK(signed_g2(corpora) > 1e12);
    CHECK(*percent_difference(corpora) == Approx(100.0).epsilon(1e-12));
    CHECK(std::isfinite(conservative_log_ratio(corpora)->value));
}

TEST_CASE("a prior holds small counts back and needs to be one") {
    CHECK_FALSE(log_odds_with_prior({{0, 100}, {3, 100}}, {0.0, 0.0}));
    CHECK_FALSE(log_odds_with_prior({{100, 100}, {3, 100}}, {0.0, 0.0}));
    const auto weak = log_odds_with_prior({{3, 100}, {0, 100}}, {0.01, 0.1});
    const auto strong = log_odds_with_prior({{3, 100}, {0, 100}}, {15.0, 1000.0});
    REQUIRE(weak);
    REQUIRE(strong);
    CHECK(weak->delta > strong->delta);
    CHECK(strong->delta > 0.0);
    // A dominant feature: the usual variance leaves out the larger part of the variance.
    const auto dominant = log_odds_with_prior({{955, 1000}, {1942, 2000}}, {96.566667, 100.0});
    REQUIRE(dominant);
    CHECK(dominant->usual_z < -11.0);
    CHECK(dominant->z > -2.2);
}

}  // namespace
}  // namespace onoma
