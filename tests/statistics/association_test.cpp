// SPDX-License-Identifier: Apache-2.0
// Measures of association against values worked out by hand and published ones.
#include "onoma/statistics/association.hpp"

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

}  // namespace
}  // namespace onoma
