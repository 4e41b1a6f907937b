// SPDX-License-Identifier: Apache-2.0
#include "statistics/binomial_density.hpp"

#include <cmath>
#include <numbers>

namespace onoma {
namespace {

constexpr double half_log_two_pi = 0.91893853320467274178;

// ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi) / 2], for x >= 16: the series in 1 / x whose
// coefficients are B_2k / (2k (2k - 1)).
double stirling_series(double x) {
    const double inverse = 1.0 / (x * x);
    return (1.0 / 12.0 +
            inverse * (-1.0 / 360.0 +
                       inverse * (1.0 / 1260.0 +
                                  inverse * (-1.0 / 1680.0 +
                                             inverse * (1.0 / 1188.0 +
                                                        inverse * (-691.0 / 360360.0)))))) /
           x;
}

// ln Gamma(x), without the global variable that the C library's writes.
double log_gamma(double x) {
    double product = 1.0;
    while (x < 16.0) product *= x++;  // Gamma(x + 1) = x Gamma(x)
    return (x - 0.5) * std::log(x) - x + half_log_two_pi + stirling_series(x) - std::log(product);
}

// ln Gamma(x + 1) - [(x + 1/2) ln x - x + ln(2 pi) / 2]: how far Stirling's formula for x! is off.
double stirling_error(double x) {
    if (x >= 16.0) return stirling_series(x);
    return log_gamma(x + 1.0) - ((x + 0.5) * std::log(x) - x + half_log_two_pi);
}

// x ln(x / mean) + mean - x: the deviance of x, without cancellation when both are near.
// `difference` is x - mean, which the caller may know better.
double deviance(double x, double mean, double difference) {
    if (std::abs(difference) > 0.1 * (x + mean)) return x * std::log(x / mean) - difference;
    // With v = (x - mean) / (x + mean): ln(x / mean) = 2 (v + v^3 / 3 + v^5 / 5 ...).
    const double ratio = difference / (x + mean);
    double sum = difference * ratio;
    double term = 2.0 * x * ratio;
    for (int power = 3;; power += 2) {
        term *= ratio * ratio;
        const double longer = sum + term / power;
        if (longer == sum) return sum;
        sum = longer;
    }
}

}  // namespace

double binomial_density(double successes, double trials, double success, double failure) {
    if (success <= 0.0) return successes == 0.0 ? 1.0 : 0.0;
    if (failure <= 0.0) return successes == trials ? 1.0 : 0.0;
    const double failures = trials - successes;
    if (successes == 0.0) {
        return std::exp(failure < 0.1 ? trials * std::log(failure) : trials * std::log1p(-success));
    }
    if (failures == 0.0) {
        return std::exp(success < 0.1 ? trials * std::log(success) : trials * std::log1p(-failure));
    }
    // From the smaller of both probabilities, as the larger one is rounded.
    const double difference =
        success < failure ? successes - trials * success : trials * failure - failures;
    const double exponent = stirling_error(trials) - stirling_error(successes) -
                            stirling_error(failures) -
                            deviance(successes, trials * success, difference) -
                            deviance(failures, trials * failure, -difference);
    return std::exp(exponent) * std::sqrt(trials / (2.0 * std::numbers::pi * successes * failures));
}

}  // namespace onoma
