// SPDX-License-Identifier: Apache-2.0
// The distributions are Boost.Math's. This is the only file that includes it, as it takes long to
// compile.
#include "statistics/distributions.hpp"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>
#include <numbers>

namespace onoma {
namespace {

namespace policies = boost::math::policies;

// In double precision throughout: `long double` is not the same on every machine. What overflows is
// infinite, and a series that does not end is as good as it got; neither is an exception.
using Double = policies::policy<policies::promote_double<false>,
                                policies::overflow_error<policies::ignore_error>,
                                policies::evaluation_error<policies::ignore_error>>;

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

double normal_probability(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normal_quantile(double probability) {
    if (probability <= 0.0) return -infinity;
    if (probability >= 1.0) return infinity;
    if (probability > 0.5) return -normal_quantile(1.0 - probability);
    const double z = -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * probability, Double());
    // Its last digit may be wrong: one step of Newton, on the scale of logarithms, mends it.
    const double below = normal_probability(z);
    const double density = std::exp(-z * z / 2.0) / std::sqrt(2.0 * std::numbers::pi);
    return z - (std::log(below) - std::log(probability)) * below / density;
}

double t_quantile(double probability, double degrees_of_freedom) {
    if (probability <= 0.0) return -infinity;
    if (probability >= 1.0) return infinity;
    if (probability == 0.5) return 0.0;
    if (probability > 0.5) return -t_quantile(1.0 - probability, degrees_of_freedom);
    // Both tails together are I_x(df / 2, 1 / 2) with x = df / (df + t^2).
    double rest = 0.0;  // 1 - x
    const double x =
        boost::math::ibeta_inv(degrees_of_freedom / 2.0, 0.5, 2.0 * probability, &rest, Double());
    return -std::sqrt(degrees_of_freedom * rest / x);
}

double t_two_sided(double t, double degrees_of_freedom) {
    if (std::isinf(t)) return 0.0;
    const double x = degrees_of_freedom / (degrees_of_freedom + t * t);
    return boost::math::ibeta(degrees_of_freedom / 2.0, 0.5, x, Double());
}

double beta_quantile(double probability, double a, double b) {
    if (probability <= 0.0) return 0.0;
    if (probability >= 1.0) return 1.0;
    return boost::math::ibeta_inv(a, b, probability, Double());
}

double gamma_quantile(double probability, double shape) {
    if (probability <= 0.0) return 0.0;
    if (probability >= 1.0) return infinity;
    return boost::math::gamma_p_inv(shape, probability, Double());
}

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

std::vector<double> sum_probabilities(std::span<const double> probabilities,
                                      std::span<const double> others) {
    std::vector<double> sums(probabilities.size() + others.size() - 1, 0.0);
    for (std::size_t at = 0; at < probabilities.size(); ++at) {
        if (probabilities[at] == 0.0) continue;
        for (std::size_t other = 0; other < others.size(); ++other) {
            sums[at + other] += probabilities[at] * others[other];
        }
    }
    return sums;
}

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
