// SPDX-License-Identifier: Apache-2.0
// Dispersion, diversity and divergence at their ends.
#include "onoma/statistics/dispersion.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

using Parts = std::vector<HitCounts>;

struct Measure {
    std::string name;
    std::function<std::optional<double>(const Parts&)> of;
    double even;  // as even as the sizes of the parts
};

std::function<std::optional<double>(const Parts&)> of(double Dispersion::*measure) {
    return [=](const Parts& parts) {
        const std::optional<Dispersion> dispersion = dispersion_of(parts);
        return dispersion ? std::optional((*dispersion).*measure) : std::nullopt;
    };
}

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all = {
        {"DP", of(&Dispersion::dp), 0.0},
        {"DPnorm", of(&Dispersion::dp_norm), 0.0},
        {"D of rates", of(&Dispersion::juilland_d), 1.0},
        {"D2", [](const Parts& parts) { return carroll_d2(parts); }, 1.0},
        {"S", [](const Parts& parts) { return rosengren_s(parts); }, 1.0},
        {"KL", [](const Parts& parts) { return dispersion_divergence(parts); }, 0.0},
        {"DA", [](const Parts& parts) { return burch_da(parts); }, 1.0},
    };
    return all;
}

TEST_CASE("hits in proportion to the parts are even by every measure") {
    for (const Measure& measure : measures()) {
        INFO(measure.name);
        CHECK(*measure.of(Parts{{2, 20}, {5, 50}, {30, 300}}) ==
              Approx(measure.even).margin(1e-12));
        CHECK(*measure.of(Parts{{2, 20}, {0, 0}, {5, 50}}) == Approx(measure.even).margin(1e-12));
    }
    CHECK(*juilland_d_of_hits(Parts{{2, 20}, {2, 50}}) == Approx(1.0));
}

TEST_CASE("dispersion needs hits and two parts") {
    for (const Measure& measure : measures()) {
        INFO(measure.name);
        CHECK_FALSE(measure.of({}));
        CHECK_FALSE(measure.of(Parts{{0, 20}, {0, 50}}));
        CHECK_FALSE(measure.of(Parts{{3, 20}}));
        CHECK_FALSE(measure.of(Parts{{3, 20}, {0, 0}}));
    }
}

TEST_CASE("all hits in one part are the other end") {
    const Parts clumped = {{6, 10}, {0, 10}, {0, 10}, {0, 10}};
    CHECK(dispersion_of(clumped)->dp == Approx(0.75));
    CHECK(dispersion_of(clumped)->dp_norm == Approx(1.0));
    CHECK(dispersion_of(clumped)->juilland_d == Approx(0.0).margin(1e-12));
    CHECK(*carroll_d2(clumped) == Approx(0.0).margin(1e-12));
    CHECK(*rosengren_s(clumped) == Approx(0.25));
    CHECK(*dispersion_divergence(clumped) == Approx(2.0));
    CHECK(*burch_da(clumped) == Approx(0.0).margin(1e-12));
}

TEST_CASE("dispersion by places knows the even and the clumped word") {
    const auto even = position_dispersion(std::array<std::int64_t, 4>{4, 14, 24, 34}, 40);
    REQUIRE(even);
    CHECK(even->arf == Approx(4.0));
    CHECK(even->f_awt == Approx(4.0));
    CHECK(even->f_ald == Approx(4.0));
    const auto clumped = position_dispersion(std::array<std::int64_t, 4>{0, 1, 2, 3}, 40);
    REQUIRE(clumped);
    CHECK(clumped->arf == Approx(1.3));
    const auto once = position_dispersion(std::array<std::int64_t, 1>{17}, 40);
    REQUIRE(once);
    CHECK(once->arf == Approx(1.0));
    CHECK(once->awt == Approx(20.5));
    CHECK_FALSE(position_dispersion({}, 40));
}

TEST_CASE("diversity at its ends") {
    const std::vector<double> one = {5, 0, 0};
    const std::vector<double> same = {2, 2, 2, 2};
    CHECK(*shannon_entropy(one) == 0.0);
    CHECK(*pielou_evenness(one) == 0.0);
    CHECK(*effective_number(one) == 1.0);
    CHECK(*simpson_diversity(one) == 0.0);
    CHECK(*shannon_entropy(same) == 2.0);
    CHECK(*pielou_evenness(same) == 1.0);
    CHECK(*effective_number(same) == 4.0);
    CHECK(*simpson_diversity(same) == 0.75);
    for (const std::vector<double>& nothing : {std::vector<double>{}, std::vector<double>{0, 0}}) {
        CHECK_FALSE(shannon_entropy(nothing));
        CHECK_FALSE(pielou_evenness(nothing));
        CHECK_FALSE(effective_number(nothing));
        CHECK_FALSE(simpson_diversity(nothing));
    }
    CHECK_FALSE(pielou_evenness(std::vector<double>{3}));
}

TEST_CASE("distances between distributions at their ends") {
    const std::vector<double> p = {5, 0, 3};
    const std::vector<double> larger = {50, 0, 30};
    const std::vector<double> disjoint = {0, 7, 0};
    const std::vector<double> nothing = {0, 0, 0};
    CHECK(jensen_shannon(p, larger)->divergence == Approx(0.0).margin(1e-15));
    CHECK(*hellinger_distance(p, larger) == Approx(0.0).margin(1e-8));
    CHECK(*kullback_leibler(p, larger) == Approx(0.0).margin(1e-15));
    CHECK(*cosine_similarity(p, larger) == Approx(1.0));
    CHECK(jensen_shannon(p, disjoint)->divergence == Approx(1.0));
    CHECK(jensen_shannon(p, disjoint)->distance == Approx(1.0));
    CHECK(*hellinger_distance(p, disjoint) == Approx(1.0));
    CHECK(*kullback_leibler(p, disjoint) == std::numeric_limits<double>::infinity());
    CHECK(*cosine_similarity(p, disjoint) == 0.0);
    CHECK_FALSE(jensen_shannon(p, nothing));
    CHECK_FALSE(hellinger_distance(nothing, p));
    CHECK_FALSE(kullback_leibler(p, nothing));
    CHECK_FALSE(cosine_similarity(nothing, nothing));
}

TEST_CASE("dispersion by chance is that of hits that fall anywhere") {
    std::vector<double> tokens;
    for (int part = 0; part < 700; ++part) tokens.push_back(50.0 + 3.0 * part);  // 700 sizes
    ScatteredHits scattered(tokens);
    RandomNumbers random(5);
    double all = 0.0;
    for (const double size : tokens) all += size;
    for (const int hits : {1, 3, 40, 2000}) {
        double sum = 0.0;
        constexpr int rounds = 200;
        for (int round = 0; round < rounds; ++round) {
            Parts parts;
            for (const double size : tokens) parts.push_back({0, static_cast<std::int64_t>(size)});
            for (int hit = 0; hit < hits; ++hit) {
                double place = random.open_unit() * all;
                std::size_t part = 0;
                while (part + 1 < tokens.size() && place > tokens[part]) place -= tokens[part++];
                ++parts[part].hits;
            }
            sum += dispersion_of(parts)->dp;
        }
        INFO(hits << " hits");
        CHECK(*scattered.expected_dp(hits) == Approx(sum / rounds).epsilon(0.01));
    }
    CHECK(*scattered.relative_dp(*scattered.expected_dp(40), 40) == Approx(0.0).margin(1e-12));
    CHECK(*scattered.relative_dp(1.0 - 50.0 / all, 40) == Approx(1.0));
    CHECK_FALSE(scattered.relative_dp(0.9, 1));
    for (const int hits : {40, 3, 40}) {  // what it remembers is what another one computes
        CHECK(*scattered.relative_dp(0.5, hits) == *ScatteredHits(tokens).relative_dp(0.5, hits));
    }
    CHECK_FALSE(ScatteredHits(std::array<double, 1>{10.0}).expected_dp(3));
    CHECK_FALSE(ScatteredHits({}).expected_dp(3));
}

}  // namespace
}  // namespace onoma
