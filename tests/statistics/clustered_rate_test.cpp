// SPDX-License-Identifier: Apache-2.0
// Rates by document: worked values, limits, the bootstrap, and a simulation of how often the
// interval covers the true rate when mentions come in bursts.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/resampling.hpp"
#include "statistics/distributions.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

using Documents = std::vector<HitCounts>;

TEST_CASE("the error of a rate comes from its documents") {
    const auto found = clustered_rate(Documents{{3, 100}, {0, 200}, {5, 150}, {1, 50}});
    REQUIRE(found);
    CHECK(found->rate == Approx(0.018).epsilon(1e-15));
    CHECK(found->standard_error == Approx(0.010250203).epsilon(1e-7));
    CHECK(found->token_error == Approx(0.006).epsilon(1e-15));
    CHECK(found->degrees_of_freedom == 1.0);
    CHECK(found->interval.low >= 0.0);
    CHECK(found->interval.low < found->rate);
    CHECK(found->interval.high > 0.032);
}

TEST_CASE("degrees of freedom count the documents that the variance rests on") {
    // Residuals -1.5, -0.5, 0.5, 1.5: 5^2 / 10.25 - 1.
    const auto found = clustered_rate(Documents{{1, 100}, {2, 100}, {3, 100}, {4, 100}});
    REQUIRE(found);
    CHECK(found->degrees_of_freedom == Approx(25.0 / 10.25 - 1.0).epsilon(1e-9));
}

TEST_CASE("too little says nothing about the spread") {
    struct Row {
        std::string name;
        Documents documents;
    };
    const std::vector<Row> rows = {
        {"no documents", {}},
        {"one document", {{3, 100}}},
        {"one with tokens", {{3, 100}, {0, 0}}},
        {"no hits", {{0, 100}, {0, 200}}},
        {"no tokens", {{0, 0}, {0, 0}}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK_FALSE(clustered_rate(row.documents));
    }
}

TEST_CASE("documents that agree exactly leave the uncertainty of tokens") {
    const auto found = clustered_rate(Documents{{5, 1000}, {5, 1000}, {5, 1000}});
    REQUIRE(found);
    CHECK(found->standard_error == Approx(0.0).margin(1e-15));
    CHECK(found->interval.low < 0.004);
    CHECK(found->interval.high > 0.006);
}

TEST_CASE("a single document with hits leaves a wide interval") {
    Documents documents(40, {0, 500});
    documents[7].hits = 25;
    const auto found = clustered_rate(documents);
    REQUIRE(found);
    CHECK(found->degrees_of_freedom == Approx(1.0).margin(0.01));
    CHECK(found->interval.low == 0.0);
    CHECK(found->interval.high > 10.0 * found->rate);
}

TEST_CASE("empty documents and the order of documents change nothing") {
    const auto plain = clustered_rate(Documents{{3, 100}, {0, 200}, {5, 150}, {1, 50}});
    const auto padded = clustered_rate(Documents{{0, 0}, {1, 50}, {5, 150}, {0, 200}, {3, 100}});
    REQUIRE(plain);
    REQUIRE(padded);
    CHECK(plain->interval.low == Approx(padded->interval.low).epsilon(1e-14));
    CHECK(plain->interval.high == Approx(padded->interval.high).epsilon(1e-14));
}

// A number of hits with this mean whose variance is mean + mean^2 / shape: the smaller the shape,
// the more bursty.
std::int64_t negative_binomial(RandomNumbers& random, double mean, double shape) {
    const double stay = mean / (mean + shape);
    double probability = std::pow(shape / (mean + shape), shape);
    double left = random.open_unit();
    std::int64_t hits = 0;
    while (left > probability && hits < 100'000) {
        left -= probability;
        ++hits;
        probability *= stay * (static_cast<double>(hits) - 1.0 + shape) / static_cast<double>(hits);
    }
    return hits;
}

// Documents of very different length.
Documents bursty_documents(RandomNumbers& random, int count, double rate, double shape) {
    Documents documents;
    for (int document = 0; document < count; ++document) {
        const auto tokens = static_cast<std::int64_t>(
            std::ceil(400.0 * std::exp(0.6 * normal_quantile(random.open_unit()))));
        const double mean = rate * static_cast<double>(tokens);
        documents.push_back({negative_binomial(random, mean, shape), tokens});
    }
    return documents;
}

TEST_CASE("intervals cover the rate of bursty documents as often as they say") {
    struct Row {
        std::string name;
        int documents;
        double hits_per_1000;
        double shape;
    };
    const std::vector<Row> rows = {
        {"ten documents", 10, 4.0, 0.5},         {"twenty, bursty", 20, 2.0, 0.3},
        {"twenty, less bursty", 20, 3.0, 0.7},   {"fifty, very bursty", 50, 2.0, 0.1},
        {"fifty, bursty", 50, 2.0, 0.3},         {"fifty, frequent", 50, 4.0, 1.0},
        {"hundred, very bursty", 100, 1.0, 0.1}, {"hundred, rare", 100, 0.6, 0.3},
        {"hundred, frequent", 100, 4.0, 0.3},    {"two hundred, rare", 200, 0.6, 0.1},
        {"two hundred", 200, 2.0, 0.3},          {"five hundred", 500, 0.6, 0.1},
    };
    RandomNumbers random(20250122);
    for (const Row& row : rows) {
        const int corpora = row.documents >= 500 ? 2000 : 4000;
        const double rate = row.hits_per_1000 / 1000.0;
        double counted = 0.0;
        double by_documents = 0.0;
        double by_tokens = 0.0;
        for (int corpus = 0; corpus < corpora; ++corpus) {
            const auto found =
                clustered_rate(bursty_documents(random, row.documents, rate, row.shape));
            if (!found) continue;  // no hits at all
            counted += 1.0;
            if (found->interval.low <= rate && rate <= found->interval.high) by_documents += 1.0;
            if (std::abs(found->rate - rate) <= normal_97_5 * found->token_error) by_tokens += 1.0;
        }
        INFO(row.name << ": by documents " << by_documents / counted << ", by tokens "
                      << by_tokens / counted);
        CHECK(counted > 0.95 * corpora);
        CHECK(by_documents / counted >= 0.93);
        CHECK(by_documents / counted <= 0.97);
        CHECK(by_tokens / counted < 0.85);
    }
}

TEST_CASE("with many documents the error is that of the bootstrap") {
    RandomNumbers random(3);
    const Documents documents = bursty_documents(random, 400, 0.004, 0.5);
    const auto found = clustered_rate(documents);
    const auto resampled = bootstrap_rate(documents, {.resamples = 4000, .seed = 5});
    REQUIRE(found);
    REQUIRE(resampled);
    CHECK_FALSE(resampled->exact);
    CHECK(found->standard_error == Approx(resampled->standard_error).epsilon(0.05));
    REQUIRE(resampled->bca);
    CHECK(found->interval.low == Approx(resampled->bca->low).epsilon(0.05));
    CHECK(found->interval.high == Approx(resampled->bca->high).epsilon(0.05));
}

TEST_CASE("a rate alone stays as it is, among others it shares their spread") {
    RandomNumbers random(11);
    std::vector<double> tokens(60);
    for (double& size : tokens)
        size = std::ceil(300.0 * std::exp(0.5 * normal_quantile(random.open_unit())));
    const PartSizes all = sizes_of(tokens);
    const std::vector<PartHits> once = {{1.0, tokens[7]}};
    const std::vector<PartHits> clumped = {{9.0, tokens[3]}, {1.0, tokens[8]}};
    const ClusteredRate rare = clustered_rate(once, all).value();
    CHECK(moderated_rates({}, all).empty());
    const ClusteredRate alone = moderated_rates({rare}, all).at(0);
    CHECK(alone.interval.high == rare.interval.high);
    CHECK(alone.degrees_of_freedom == rare.degrees_of_freedom);

    std::vector<ClusteredRate> rates(25, rare);
    rates.push_back(clustered_rate(clumped, all).value());
    const std::vector<ClusteredRate> moderated = moderated_rates(rates, all);
    CHECK(moderated.front().degrees_of_freedom == Approx(rare.degrees_of_freedom + 4.0));
    CHECK(moderated.front().interval.high < rare.interval.high / 5.0);
    CHECK(moderated.front().standard_error >= rare.token_error);
    CHECK(moderated.back().standard_error < rates.back().standard_error);
    CHECK(moderated.back().standard_error > rates.back().token_error);
    // Whatever the order.
    std::reverse(rates.begin(), rates.end());
    CHECK(moderated_rates(rates, all).front().interval.high == moderated.back().interval.high);
}

TEST_CASE("rates of documents that are gone are compared by their errors") {
    const SavedRate some{30, 50'000, 2, 20};
    const SavedRate others{30, 100'000, 2, 20};
    CHECK(*equal_rates_p(some, others) == Approx(*equal_rates_p(others, some)));
    CHECK(*equal_rates_p(some, some) == Approx(1.0));
    // More clumped is less sure, and so is one that fewer documents tell of.
    CHECK(*equal_rates_p({30, 50'000, 6, 20}, others) > *equal_rates_p(some, others));
    CHECK(*equal_rates_p({30, 50'000, 2, 2}, {30, 100'000, 2, 2}) > *equal_rates_p(some, others));
    CHECK_FALSE(equal_rates_p({0, 50'000, 1, 1}, {0, 100'000, 1, 1}));
    CHECK_FALSE(equal_rates_p({0, 0, 1, 1}, some));
    for (const double hits : {0.0, 1.0, 5.0, 40.0}) {
        const Interval interval = interval_of(SavedRate{hits, 10'000, 1, 1e6});
        const Interval exact = exact_poisson(static_cast<std::int64_t>(hits));
        CHECK(10'000 * interval.low == Approx(exact.low).margin(0.1));
        CHECK(10'000 * interval.high == Approx(exact.high).margin(0.35));
    }
}

TEST_CASE("a detectable ratio falls with what is expected and grows with what is asked") {
    const double ratio = detectable_ratio(20, 180, 2, 0.05).value();
    CHECK(detectable_ratio(200, 1800, 2, 0.05).value() < ratio);
    CHECK(detectable_ratio(20, 180, 5, 0.05).value() > ratio);
    CHECK(detectable_ratio(20, 180, 2, 1e-5).value() > ratio);
    CHECK(detectable_ratio(20, 180, 2, 0.05, 0.95).value() > ratio);
    CHECK_FALSE(detectable_ratio(0, 180, 2, 0.05));
}

}  // namespace
}  // namespace onoma
