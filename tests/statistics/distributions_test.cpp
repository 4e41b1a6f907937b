// SPDX-License-Identifier: Apache-2.0
// Tails and quantiles against values of SciPy, sums and draws against worked ones.
#include "statistics/distributions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"
#include "statistics/random_numbers.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST_CASE("densities keep their digits for a thousand million trials") {
    CHECK(binomial_density(3, 10, 0.3, 0.7) == Approx(0.266827932).epsilon(1e-13));
    CHECK(binomial_density(333333333, 1e9, 1.0 / 3.0, 2.0 / 3.0) ==
          Approx(2.6761861734486e-05).epsilon(1e-11));
    CHECK(binomial_density(0, 10, 0.0, 1.0) == 1.0);
    CHECK(binomial_density(10, 10, 1.0, 0.0) == 1.0);
    CHECK(binomial_density(1, 10, 0.0, 1.0) == 0.0);
    CHECK(binomial_density(0, 1e9, 1e-9, 1.0 - 1e-9) == Approx(std::exp(-1.0)).epsilon(1e-9));
}

TEST_CASE("normal quantiles agree with known values and turn back") {
    CHECK(normal_quantile(0.975) == Approx(normal_97_5).epsilon(1e-15));
    CHECK(normal_quantile(1e-300) == Approx(-37.0470962993612).epsilon(1e-13));
    CHECK(normal_quantile(1e-20) == Approx(-9.262340089798409).epsilon(1e-13));
    CHECK(std::abs(normal_quantile(0.5)) < 1e-15);
    CHECK(normal_quantile(0.0) == -infinity);
    CHECK(normal_quantile(1.0) == infinity);
    for (double probability = 0.0005; probability < 1.0; probability += 0.001) {
        CHECK(normal_probability(normal_quantile(probability)) ==
              Approx(probability).epsilon(1e-12));
    }
}

TEST_CASE("quantiles of t agree with known values and are the same on both sides") {
    CHECK(t_quantile(0.975, 1) == Approx(12.706204736175).epsilon(1e-12));
    CHECK(t_quantile(0.975, 2.5) == Approx(3.5746548420037).epsilon(1e-12));
    CHECK(t_quantile(0.025, 10) == Approx(-2.2281388519863).epsilon(1e-12));
    CHECK(t_quantile(0.9, 30) == Approx(1.3104150253914).epsilon(1e-12));
    CHECK(t_quantile(0.9995, 4) == Approx(8.6103015813795).epsilon(1e-11));
    CHECK(t_quantile(1e-8, 1) == Approx(-31830988.618379).epsilon(1e-9));
    CHECK(t_quantile(1e-8, 100) == Approx(-6.1015734720298).epsilon(1e-9));
    CHECK(t_quantile(0.5, 3) == 0.0);
    CHECK(t_quantile(0.975, 1e7) == Approx(normal_97_5).epsilon(1e-6));
    for (const double degrees : {0.7, 1.0, 3.0, 25.5, 400.0}) {
        for (const double probability : {0.001, 0.2, 0.45, 0.55, 0.999}) {
            CHECK(t_quantile(1.0 - probability, degrees) ==
                  Approx(-t_quantile(probability, degrees)).epsilon(1e-12));
        }
    }
}

TEST_CASE("quantiles of beta and gamma agree with known values, also for large parameters") {
    CHECK(beta_quantile(0.36901011956554536, 0.5, 0.5) == Approx(0.3).epsilon(1e-12));
    CHECK(beta_quantile(0.03901663599955399, 120, 61) == Approx(0.6).epsilon(1e-12));
    CHECK(beta_quantile(0.4513147049783689, 1e6, 2e6) == Approx(0.3333).epsilon(1e-12));
    CHECK(beta_quantile(0.975, 1, 1e9) ==
          Approx(-std::expm1(std::log(0.025) / 1e9)).epsilon(1e-13));
    CHECK(beta_quantile(0.0, 2, 3) == 0.0);
    CHECK(beta_quantile(1.0, 2, 3) == 1.0);
    CHECK(gamma_quantile(0.024491752288078514, 9) == Approx(4.1).epsilon(1e-12));
    CHECK(gamma_quantile(0.8413447863683402, 1e6) == Approx(1.001e6).epsilon(1e-12));
    CHECK(gamma_quantile(1.66665416671666e-16, 3) == Approx(1e-5).epsilon(1e-12));
    CHECK(gamma_quantile(0.0, 3) == 0.0);
    CHECK(gamma_quantile(1.0, 3) == infinity);
}

TEST_CASE("intervals of shares and counts hold at their ends") {
    CHECK_FALSE(wilson(0, 0));
    CHECK_FALSE(clopper_pearson(0, 0));
    for (const std::int64_t trials : {1, 2, 10, 1000, 1'000'000'000}) {
        INFO(trials);
        const auto none = clopper_pearson(0, trials);
        const auto all = clopper_pearson(trials, trials);
        REQUIRE(none);
        REQUIRE(all);
        CHECK(none->low == 0.0);
        CHECK(all->high == 1.0);
        // (1 - p)^trials = 0.025
        CHECK(none->high ==
              Approx(-std::expm1(std::log(0.025) / static_cast<double>(trials))).epsilon(1e-7));
        CHECK(all->low == Approx(1.0 - none->high).epsilon(1e-9));
        CHECK(wilson(0, trials)->low == 0.0);
        CHECK(wilson(trials, trials)->high == 1.0);
    }
    CHECK(exact_poisson(0).low == 0.0);
    CHECK(exact_poisson(0).high == Approx(-std::log(0.025)).epsilon(1e-12));
    const Interval many = exact_poisson(1'000'000);
    CHECK(many.low == Approx(1e6 - 1959.96).epsilon(1e-5));
    CHECK(many.high == Approx(1e6 + 1959.96).epsilon(1e-5));
}

TEST_CASE("quantiles of samples lie between their values") {
    const std::vector<double> sample = {1, 2, 3, 4};
    CHECK(*quantile(sample, 0.25) == 1.75);
    CHECK(*quantile(sample, 0.0) == 1.0);
    CHECK(*quantile(sample, 1.0) == 4.0);
    CHECK(*quantile(std::vector<double>{7}, 0.3) == 7.0);
    CHECK_FALSE(quantile(std::vector<double>{}, 0.3));
}

TEST_CASE("compensated sums keep small parts beside large ones") {
    CompensatedSum sum;
    for (const double value : {1.0, 1e100, 1.0, -1e100}) sum.add(value);
    CHECK(sum.value() == 2.0);
    CompensatedSum tenths;
    for (int count = 0; count < 10'000'000; ++count) tenths.add(0.1);
    CHECK(tenths.value() == Approx(1e6).epsilon(1e-15));
}

TEST_CASE("random numbers are the same everywhere") {
    RandomNumbers zero(0);
    CHECK(zero.next() == 16294208416658607535U);
    CHECK(zero.next() == 7960286522194355700U);
    RandomNumbers random(1);
    std::array<int, 6> thrown{};
    for (int throws = 0; throws < 60'000; ++throws) ++thrown.at(random.below(6));
    for (const int times : thrown) CHECK(std::abs(times - 10'000) < 400);
    std::array<int, 6> orders{};
    for (int shuffles = 0; shuffles < 60'000; ++shuffles) {
        std::array<int, 3> values = {0, 1, 2};
        random.shuffle(std::span<int>(values));
        ++orders.at(static_cast<std::size_t>(values[0] * 2 + (values[1] > values[2] ? 1 : 0)));
    }
    for (const int times : orders) CHECK(std::abs(times - 10'000) < 400);
    double least = 1.0;
    double most = 0.0;
    for (int count = 0; count < 10'000; ++count) {
        const double unit = random.open_unit();
        least = std::min(least, unit);
        most = std::max(most, unit);
    }
    CHECK(least > 0.0);
    CHECK(most < 1.0);
}

}  // namespace
}  // namespace onoma
