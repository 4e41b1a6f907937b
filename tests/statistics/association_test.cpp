// SPDX-License-Identifier: Apache-2.0
// Measures of association against values worked out by hand and published ones.
#include "onoma/statistics/association.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Units in all 1000, with A 60, with B 40, with both 20: cells 20, 40, 20, 920.
constexpr PairCounts base_example{1000, 60, 40, 20};

TEST_CASE("the expected count is the product of both shares") {
    CHECK(expected_count(base_example) == Approx(2.4).epsilon(1e-15));
    CHECK(expected_count({0, 0, 0, 0}) == 0.0);
    CHECK(expected_count({10, 0, 10, 0}) == 0.0);
    CHECK(expected_count({10, 10, 10, 10}) == 10.0);
    // Products beyond 64-bit integers.
    CHECK(expected_count({4'000'000'000'000, 4'000'000'000'000, 3'000'000'000'000, 1}) ==
          Approx(3e12));
}

TEST_CASE("G2 agrees with worked and published values") {
    struct Row {
        std::string name;
        PairCounts counts;
        double expected;
        double margin;
    };
    const std::vector<Row> rows = {
        {"base example", base_example, 65.929274, 5e-7},
        // Two corpora are a pair as well: hits 120 of 50,000 tokens, 60 of 80,000.
        {"two corpora, four cells", {130000, 50000, 180, 120}, 58.522480, 5e-7},
        {"two corpora, nothing in the second", {130000, 50000, 7, 7}, 13.377763, 5e-7},
        // Cells 10, 0, 3, 31764: Dunning 1993, page 72.
        {"Dunning 1993", {31777, 10, 13, 10}, 167.23, 5e-3},
        {"independent", {100, 20, 50, 10}, 0.0, 0.0},
        {"never together", {100, 50, 50, 0}, 2.0 * 100.0 * std::log(2.0), 1e-9},
        {"always together", {100, 50, 50, 50}, 2.0 * 100.0 * std::log(2.0), 1e-9},
        {"always and everywhere", {100, 100, 100, 100}, 0.0, 0.0},
        {"no units", {0, 0, 0, 0}, 0.0, 0.0},
        {"the first nowhere", {100, 0, 50, 0}, 0.0, 0.0},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(std::abs(log_likelihood_g2(row.counts) - row.expected) <= row.margin);
    }
}

TEST_CASE("PMI agrees with worked and published values") {
    CHECK(pmi(base_example) == Approx(3.058894).margin(5e-7));
    // Church & Hanks 1990: 8 together, 1105 and 44, in 15 million words -> 11.3.
    CHECK(pmi({15'000'000, 1105, 44, 8}) == Approx(11.3).margin(0.05));
    CHECK(pmi({100, 20, 50, 10}) == 0.0);
    CHECK(pmi({100, 20, 50, 0}) == -infinity);
    CHECK(pmi({1024, 1, 1, 1}) == 10.0);
}

TEST_CASE("NPMI agrees with worked values and its limits") {
    CHECK(npmi(base_example) == Approx(0.541986).margin(5e-7));
    CHECK(npmi({100, 20, 50, 10}) == 0.0);
    CHECK(npmi({100, 20, 50, 0}) == -1.0);
    CHECK(npmi({100, 20, 20, 20}) == 1.0);
    CHECK(npmi({100, 100, 100, 100}) == 1.0);
    CHECK(npmi({1, 1, 1, 1}) == 1.0);
    CHECK(npmi({1, 1, 1, 0}) == -1.0);
}

// All tables of up to eight units.
template <typename Check>
void for_each_table(Check check) {
    for (std::int64_t units = 1; units <= 8; ++units) {
        for (std::int64_t first = 1; first <= units; ++first) {
            for (std::int64_t second = 1; second <= units; ++second) {
                const std::int64_t least = std::max<std::int64_t>(0, first + second - units);
                for (std::int64_t both = least; both <= std::min(first, second); ++both) {
                    check(PairCounts{units, first, second, both});
                }
            }
        }
    }
}

TEST_CASE("measures stay within their bounds and are symmetric on all small tables") {
    bool finite = true;
    bool bounded = true;
    bool symmetric = true;
    bool agree = true;
    for_each_table([&](const PairCounts& counts) {
        const PairCounts turned{counts.units, counts.second, counts.first, counts.both};
        const double g2 = log_likelihood_g2(counts);
        const double normalized = npmi(counts);
        finite = finite && std::isfinite(g2) && std::isfinite(normalized);
        bounded = bounded && g2 >= 0.0 && normalized >= -1.0 - 1e-12 && normalized <= 1.0 + 1e-12;
        symmetric = symmetric && std::abs(g2 - log_likelihood_g2(turned)) < 1e-9 &&
                    normalized == npmi(turned) && pmi(counts) == pmi(turned);
        // Above, at and below chance: PMI, NPMI and the counts say the same.
        const auto excess = counts.both * counts.units - counts.first * counts.second;
        if (counts.both < counts.units) {
            agree = agree && (excess > 0) == (normalized > 1e-12) &&
                    (excess < 0) == (normalized < -1e-12) && (excess == 0) == (g2 < 1e-9);
        }
    });
    CHECK(finite);
    CHECK(bounded);
    CHECK(symmetric);
    CHECK(agree);
}

// All ways to put the second name into the units of an article, one article after the other.
double enumerated_tail(const std::vector<UnitsOfArticle>& articles, std::size_t article,
                       std::int64_t observed) {
    if (article == articles.size()) return observed <= 0 ? 1.0 : 0.0;
    const auto& [units, first, second] = articles[article];
    double ways = 0.0;
    double tail = 0.0;
    for (unsigned chosen = 0; chosen < 1U << units; ++chosen) {
        if (std::popcount(chosen) != second) continue;
        const auto both = std::popcount(chosen & ((1U << first) - 1U));
        ways += 1.0;
        tail += enumerated_tail(articles, article + 1, observed - both);
    }
    return tail / ways;
}

TEST_CASE("together within articles is what all ways to place a name give") {
    const std::vector<std::vector<UnitsOfArticle>> rows = {
        {{10, 1, 1}, {5, 2, 1}},
        {{3, 2, 2}, {4, 4, 1}},             // at least one in the first, and always in the second
        {{6, 3, 3}, {1, 1, 1}, {5, 0, 2}},  // the last names only one
        {{5, 5, 5}},
    };
    for (const auto& articles : rows) {
        for (std::int64_t observed = 0; observed <= 7; ++observed) {
            INFO(articles.size() << " articles, " << observed);
            const double tail = enumerated_tail(articles, 0, observed);
            const double p = chance_together(articles, observed).p;
            if (tail > 0.0) CHECK(p == Approx(tail).epsilon(1e-12));
            if (tail == 0.0) CHECK(p <= smallest_p * 2.0);
        }
    }
    CHECK(chance_together({}, 0).p == 1.0);
    CHECK(chance_together({}, 0).expected == 0.0);
}

TEST_CASE("many articles by saddle point are what few and many exact ones say") {
    // 499 sentences at most are exact, 501 are not: the same tails, one article apart.
    for (const std::int64_t observed : {60, 75, 90, 120}) {
        const std::vector<UnitsOfArticle> exact(249, {20, 3, 2});
        const std::vector<UnitsOfArticle> approximated(251, {20, 3, 2});
        const double low = std::log(chance_together(exact, observed).p);
        const double high = std::log(chance_together(approximated, observed).p);
        CHECK(high > low);
        CHECK(high - low < 0.05 * std::abs(low) + 0.1);
    }
    // All that can be.
    const std::vector<UnitsOfArticle> all(600, {4, 2, 1});
    CHECK(std::log(chance_together(all, 600).p) == Approx(600 * std::log(0.5)));
}

TEST_CASE("the names of articles are expected as often as they are there") {
    const std::vector<std::int64_t> articles = {9, 7, 5, 5, 4, 3, 2, 2, 1, 1, 0};
    const std::vector<std::int64_t> things = {8, 6, 5, 4, 4, 3, 3, 2, 2, 1, 1};
    const NamingChance chance(articles, things);
    double sum = 0.0;
    for (std::size_t first = 0; first < things.size(); ++first) {
        for (std::size_t second = first + 1; second < things.size(); ++second) {
            const auto found = chance.together(things[first], things[second], 1);
            sum += found.expected;
            CHECK(found.p > 0.0);
            CHECK(found.p <= 1.0);
            CHECK(chance.together(things[first], things[second], 2).p < found.p);
        }
    }
    // Of articles with k names k (k - 1) / 2 pairs, less what their number varies by.
    CHECK(sum > 60.0);
    CHECK(sum < 110.0);
}

}  // namespace
}  // namespace onoma
