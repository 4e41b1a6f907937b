// SPDX-License-Identifier: Apache-2.0
// Resampling: drawn ones against all of them, the same on every machine, and corrections for many
// tests and rankings at their ends.
#include "onoma/statistics/resampling.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/growth.hpp"
#include "onoma/statistics/multiple_tests.hpp"
#include "onoma/statistics/permutation_test.hpp"
#include "onoma/statistics/similarity.hpp"

namespace onoma {
namespace {

using Documents = std::vector<HitCounts>;
using Ranking = std::vector<std::int64_t>;

const Documents& documents() {
    static const Documents all = {{3, 100}, {0, 200}, {5, 150}, {1, 50}};
    return all;
}

TEST_CASE("drawn resamples come near to all resamples") {
    const auto exact = bootstrap_rate(documents());
    const auto drawn = bootstrap_rate(documents(), {.resamples = 200, .seed = 4});
    const auto many = bootstrap_rate(Documents(9, {3, 100}), {.resamples = 500});
    REQUIRE(exact);
    REQUIRE(drawn);
    REQUIRE(many);
    CHECK(exact->exact);
    CHECK_FALSE(drawn->exact);
    CHECK(drawn->resamples == 200);
    CHECK(drawn->mean == Approx(exact->mean).epsilon(0.1));
    CHECK(drawn->standard_error == Approx(exact->standard_error).epsilon(0.15));
    // Equal documents: one rate, no error.
    CHECK(many->standard_error == Approx(0.0).margin(1e-15));
    CHECK(many->percentile.low == Approx(0.03));
    CHECK(many->percentile.high == Approx(0.03));
}

TEST_CASE("the same seed draws the same resamples, another one others") {
    const BootstrapSettings settings = {.resamples = 100, .seed = 4};
    const auto first = bootstrap_rate(documents(), settings);
    const auto again = bootstrap_rate(documents(), settings);
    const auto other = bootstrap_rate(documents(), {.resamples = 100, .seed = 5});
    CHECK(first->mean == again->mean);
    CHECK(first->percentile.high == again->percentile.high);
    CHECK(first->mean != other->mean);
}

TEST_CASE("resampling needs documents with tokens") {
    CHECK_FALSE(bootstrap_rate({}));
    CHECK_FALSE(bootstrap_rate(Documents{{0, 0}}));
    CHECK_FALSE(bootstrap_rate(documents(), {.resamples = 0}));
    CHECK_FALSE(jackknife_rate({}));
    CHECK_FALSE(jackknife_rate(Documents{{1, 10}, {0, 0}}));
    const auto one = bootstrap_rate(Documents{{1, 10}, {0, 0}});
    REQUIRE(one);
    CHECK(one->mean == 0.1);
    CHECK_FALSE(one->bca);
    CHECK(jackknife_rate(Documents{{1, 10}, {1, 10}})->acceleration == 0.0);
}

TEST_CASE("drawn splits of documents come near to all splits") {
    const std::vector<std::int64_t> tokens = {100, 200, 150, 50, 80, 120, 90, 60, 70, 110};
    const std::vector<bool> in_first = {true,  true, false, true,  false,
                                        false, true, false, false, true};
    const std::vector<HitsInDocument> hits = {{0, 3}, {1, 2}, {3, 2}, {4, 1}, {6, 3}, {9, 1}};
    const DocumentSplits all(tokens, in_first);
    const DocumentSplits drawn(tokens, in_first, {.permutations = 200, .seed = 2});
    const DocumentSplits again(tokens, in_first, {.permutations = 200, .seed = 2});
    CHECK(all.exact());
    CHECK(all.splits() == 252);
    CHECK_FALSE(drawn.exact());
    CHECK(drawn.splits() == 200);
    CHECK(std::abs(drawn.p_value(hits) - all.p_value(hits)) < 0.08);
    CHECK(drawn.p_value(hits) == again.p_value(hits));
    // Never zero, however rare: (b + 1) / (m + 1).
    CHECK(drawn.p_value(hits) >= 1.0 / 201.0);
}

TEST_CASE("splits of one group only say nothing") {
    const DocumentSplits splits(std::vector<std::int64_t>{10, 20}, {true, true});
    CHECK(splits.splits() == 1);
    CHECK(splits.p_value(std::vector<HitsInDocument>{{0, 3}}) == 1.0);
    CHECK(splits.p_value({}) == 1.0);
    const DocumentSplits undrawn(std::vector<std::int64_t>{10, 20, 30}, {true, false, false},
                                 {.permutations = 0});
    CHECK(undrawn.p_value(std::vector<HitsInDocument>{{0, 3}}) == 1.0);
    const DocumentSplits none(std::vector<std::int64_t>{}, {});
    CHECK(none.p_value({}) == 1.0);
}

TEST_CASE("p values of the permutation test are uniform where nothing differs") {
    // Eight documents of the same length with different hits, every split as good as the others:
    // the share of splits with p at most one in four is one in four.
    std::vector<HitsInDocument> hits;
    for (std::size_t document = 0; document < 8; ++document) {
        hits.push_back({document, static_cast<std::int64_t>(document * document + 1)});
    }
    const std::vector<std::int64_t> tokens(8, 1000);
    int small = 0;
    int splits = 0;
    for (unsigned mask = 0; mask < 256; ++mask) {
        std::vector<bool> in_first;
        int chosen = 0;
        for (unsigned document = 0; document < 8; ++document) {
            in_first.push_back(((mask >> document) & 1U) != 0);
            chosen += in_first.back() ? 1 : 0;
        }
        if (chosen != 4) continue;
        ++splits;
        small += DocumentSplits(tokens, in_first).p_value(hits) <= 0.25 ? 1 : 0;
    }
    CHECK(splits == 70);
    CHECK(small <= 17);
    CHECK(small >= 14);
}

TEST_CASE("corrections for many tests keep order, places and bounds") {
    const std::vector<double> p = {0.04, 0.01, 1.0, 0.01, 0.0};
    for (const auto& adjusted :
         {benjamini_hochberg(p), benjamini_yekutieli(p), bonferroni(p), holm(p)}) {
        REQUIRE(adjusted.size() == p.size());
        CHECK(adjusted[1] == adjusted[3]);
        CHECK(adjusted[4] == 0.0);
        CHECK(adjusted[2] == 1.0);
        CHECK(adjusted[0] >= adjusted[1]);
        for (std::size_t place = 0; place < p.size(); ++place) {
            CHECK(adjusted[place] >= p[place]);
            CHECK(adjusted[place] <= 1.0);
        }
    }
    CHECK(benjamini_hochberg({}).empty());
    CHECK(benjamini_yekutieli({}).empty());
    CHECK(bonferroni({}).empty());
    CHECK(holm({}).empty());
    CHECK(holm(std::vector<double>{0.03, 0.01}) == std::vector<double>{0.03, 0.02});
    CHECK(benjamini_hochberg(std::vector<double>{0.3}) == std::vector<double>{0.3});
}

TEST_CASE("rank overlap at its ends and with lists of different length") {
    CHECK_FALSE(rank_biased_overlap({}, Ranking{1}));
    CHECK_FALSE(rank_biased_overlap(Ranking{1}, {}));
    const Ranking list = {1, 2, 3, 4, 5, 6, 7, 8};
    const Ranking prefix = {1, 2, 3};
    // A list that only ends earlier agrees wholly, as far as it can be known.
    CHECK(rank_biased_overlap(list, prefix)->extrapolated == Approx(1.0));
    CHECK(rank_biased_overlap(prefix, list)->extrapolated == Approx(1.0));
    const auto reversed = rank_biased_overlap(list, Ranking{8, 7, 6, 5, 4, 3, 2, 1});
    CHECK(reversed->extrapolated > reversed->least);
    CHECK(reversed->extrapolated < 0.6);
    CHECK(rank_biased_overlap(list, Ranking{11, 12})->extrapolated == 0.0);
}

TEST_CASE("growth needs positive numbers and tells decline") {
    CHECK_FALSE(growth(0.0, 1.0));
    CHECK_FALSE(growth(2.0, 0.0));
    CHECK_FALSE(growth(-2.0, 1.0));
    CHECK_FALSE(growth(std::nan(""), 1.0));
    CHECK_FALSE(growth(10.0, 1e-9));  // beyond all numbers in a year
    const auto still = growth(1.0, 3.0);
    REQUIRE(still);
    CHECK(still->percent_per_year == 0.0);
    CHECK_FALSE(still->months_to_double);
    CHECK_FALSE(still->months_to_halve);
    const auto decline = growth(0.25, 2.0);
    REQUIRE(decline);
    CHECK(decline->percent_per_year == Approx(-50.0));
    CHECK(*decline->months_to_halve == Approx(12.0));
    CHECK_FALSE(decline->months_to_double);
}

}  // namespace
}  // namespace onoma
