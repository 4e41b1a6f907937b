// SPDX-License-Identifier: Apache-2.0
// Tails and quantiles of the distributions that intervals and tests need.
#pragma once

#include <span>
#include <vector>

namespace onoma {

// 1.959964: what |z| of a standard normal variable exceeds once in twenty times.
constexpr double normal_97_5 = 1.959963984540054;

// P(Z <= z), also far out.
[[nodiscard]] double normal_probability(double z);

// The z with P(Z <= z) = probability; minus and plus infinity for 0 and 1.
// REQUIRES: 0 <= probability <= 1.
[[nodiscard]] double normal_quantile(double probability);

// The t with P(T <= t) = probability for Student's t. REQUIRES: degrees_of_freedom > 0, not
// necessarily whole.
[[nodiscard]] double t_quantile(double probability, double degrees_of_freedom);

// P(|T| >= t) for Student's t. REQUIRES: t >= 0, degrees_of_freedom > 0.
[[nodiscard]] double t_two_sided(double t, double degrees_of_freedom);

// The x with I_x(a, b) = probability, for the beta distribution. REQUIRES: a > 0, b > 0.
[[nodiscard]] double beta_quantile(double probability, double a, double b);

// The x with P(shape, x) = probability, for the gamma distribution of scale 1. REQUIRES: shape > 0.
[[nodiscard]] double gamma_quantile(double probability, double shape);

// How probable each sum of two independent numbers is, of which `probabilities` and `others` say
// how probable 0, 1, ... are. REQUIRES: neither is empty. Cost: the product of the sizes.
[[nodiscard]] std::vector<double> sum_probabilities(std::span<const double> probabilities,
                                                    std::span<const double> others);

// How probable a number of successes is, for any number of trials.

// P(X = successes) of a binomial distribution, by the saddle point of Loader (2000): no large terms
// cancel, so that ten digits are right for a thousand million trials, where Boost.Math has seven.
// `failure` is 1 - success, given apart to keep small ones exact.
// REQUIRES: whole numbers, 0 <= successes <= trials; success + failure = 1.
[[nodiscard]] double binomial_density(double successes, double trials, double success,
                                      double failure);

}  // namespace onoma
