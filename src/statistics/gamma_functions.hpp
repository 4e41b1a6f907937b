// SPDX-License-Identifier: Apache-2.0
// Gamma function and the two incomplete integrals that distributions are made of.
#pragma once

namespace onoma {

// ln Gamma(x) by Stirling's series, without the global variable that the C library's writes.
// REQUIRES: x > 0.
[[nodiscard]] double log_gamma(double x);

// P(X = successes) for a binomial distribution, successes and trials not necessarily whole, by the
// saddle point of Loader (2000): no large terms cancel, so that it is right for millions of trials
// as well. `failure` is 1 - success, given apart to keep small ones exact.
// REQUIRES: 0 <= successes <= trials; success + failure = 1.
[[nodiscard]] double binomial_density(double successes, double trials, double success,
                                      double failure);

// e^-mean mean^x / Gamma(x + 1), likewise. REQUIRES: x >= 0, mean >= 0.
[[nodiscard]] double poisson_density(double x, double mean);

// I_x(a, b), the distribution function of the beta distribution, by Lentz's continued fraction.
// REQUIRES: a > 0, b > 0, 0 <= x <= 1.
[[nodiscard]] double incomplete_beta(double a, double b, double x);

// P(a, x), the distribution function of the gamma distribution of shape a and scale 1.
// REQUIRES: a > 0, x >= 0.
[[nodiscard]] double incomplete_gamma(double a, double x);

}  // namespace onoma
