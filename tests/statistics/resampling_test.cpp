// SPDX-License-Identifier: Apache-2.0
// Resampling: drawn ones against all of them, the same on every machine, and corrections for many
// tests and rankings at their ends.
#include "onoma/statistics/resampling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/rates.hpp"
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

TEST_CASE("tests whose p is 1 need not be listed to be corrected for") {
    const std::vector<double> p = {0.04, 0.001, 0.01};
    std::vector<double> padded = p;
    padded.resize(50, 1.0);
    const std::vector<double> all = benjamini_hochberg(padded);
    CHECK(benjamini_hochberg(p, 50) == std::vector<double>(all.begin(), all.begin() + 3));
    CHECK(benjamini_hochberg(p, 3) == benjamini_hochberg(p));
    CHECK(benjamini_hochberg({}, 50).empty());
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

// The mean over all orders of the items of each tie, in both rankings.
double mean_over_orders(const std::vector<double>& first, const std::vector<double>& second) {
    const auto orders_of = [](const std::vector<double>& scores) {
        Ranking items;
        for (std::size_t item = 0; item < scores.size(); ++item) {
            if (scores[item] > 0.0) items.push_back(static_cast<std::int64_t>(item));
        }
        std::vector<Ranking> orders;
        do {
            if (std::is_sorted(items.begin(), items.end(), [&](std::int64_t a, std::int64_t b) {
                    return scores[static_cast<std::size_t>(a)] >
                           scores[static_cast<std::size_t>(b)];
                })) {
                orders.push_back(items);
            }
        } while (std::next_permutation(items.begin(), items.end()));
        return orders;
    };
    double sum = 0.0;
    double count = 0.0;
    for (const Ranking& a : orders_of(first)) {
        for (const Ranking& b : orders_of(second)) {
            sum += rank_biased_overlap(a, b)->extrapolated;
            count += 1.0;
        }
    }
    return sum / count;
}

TEST_CASE("the order of tied items is not known, and does not count as agreement") {
    struct Row {
        const char* name;
        std::vector<double> first;
        std::vector<double> second;
    };
    const std::vector<Row> rows = {
        {"no ties", {5, 4, 3, 2, 1}, {1, 5, 4, 3, 2}},
        {"ties in one", {5, 4, 4, 4, 1}, {1, 5, 4, 3, 2}},
        {"ties in both", {3, 3, 2, 2, 1}, {1, 2, 2, 3, 3}},
        {"all tied", {1, 1, 1, 1}, {1, 1, 1, 1}},
        {"the same with ties", {2, 1, 1, 1, 1}, {2, 1, 1, 1, 1}},
        {"of different length", {4, 2, 2, 2, 1, 1}, {0, 3, 0, 3, 0, 3}},
        {"ties that overlap", {3, 3, 3, 1, 1, 1}, {2, 2, 1, 1, 4, 4}},
        {"nothing in common", {1, 1, 0, 0}, {0, 0, 1, 1}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto found = rank_biased_overlap(TiedRanking(row.first), TiedRanking(row.second));
        REQUIRE(found);
        CHECK(found->extrapolated == Approx(mean_over_orders(row.first, row.second)));
        const auto turned = rank_biased_overlap(TiedRanking(row.second), TiedRanking(row.first));
        CHECK(turned->extrapolated == Approx(found->extrapolated));
    }
    CHECK_FALSE(rank_biased_overlap(TiedRanking(rows[0].first), TiedRanking({})));
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

TEST_CASE("rows are corrected where they have a p, and counted") {
    struct Row {
        std::optional<double> p;
        std::optional<double> q;
    };
    std::vector<Row> rows = {{0.04, {}}, {{}, {}}, {0.01, {}}};
    const auto p_of = [](const Row& row) { return row.p; };
    const auto q_of = [](Row & row) -> auto& { return row.q; };
    CHECK(correct_by_benjamini_hochberg(rows, p_of, q_of) == 2);
    CHECK(rows[0].q.value() == Approx(0.04));
    CHECK_FALSE(rows[1].q.has_value());
    CHECK(rows[2].q.value() == Approx(0.02));
    // Two of ten tests: the others have a p of 1.
    CHECK(correct_by_benjamini_hochberg(rows, p_of, q_of, 10) == 2);
    CHECK(rows[0].q.value() == Approx(0.2));
    CHECK(rows[2].q.value() == Approx(0.1));
}

}  // namespace
}  // namespace onoma
