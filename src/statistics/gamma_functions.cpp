// SPDX-License-Identifier: Apache-2.0
#include "statistics/gamma_functions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace onoma {
namespace {

constexpr double precision = std::numeric_limits<double>::epsilon();
constexpr double half_log_two_pi = 0.91893853320467274178;
// Continued fractions need some multiple of the square root of their parameters; this is enough for
// 10^12 and ends in any case.
constexpr int most_steps = 20'000'000;

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

// Keeps a denominator of a continued fraction away from zero.
double not_zero(double value) {
    constexpr double tiny = 1e-300;
    return std::abs(value) < tiny ? tiny : value;
}

// The fraction of I_x(a, b), which converges fast for x < (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x) {
    double upper = 1.0;
    double lower = 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0));
    double fraction = lower;
    for (int step = 1; step < most_steps; ++step) {
        const double m = step;
        const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        lower = 1.0 / not_zero(1.0 + even * lower);
        upper = not_zero(1.0 + even / upper);
        fraction *= lower * upper;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        lower = 1.0 / not_zero(1.0 + odd * lower);
        upper = not_zero(1.0 + odd / upper);
        fraction *= lower * upper;
        if (std::abs(lower * upper - 1.0) < precision) break;
    }
    return fraction;
}

// P(a, x) / (the density), for x < a + 1.
double gamma_series(double a, double x) {
    double term = 1.0;
    double sum = 1.0;
    for (int step = 1; step < most_steps && term > precision * sum; ++step) {
        term *= x / (a + step);
        sum += term;
    }
    return sum;
}

// (1 - P(a, x)) / (the density of a - 1 ... as in incomplete_gamma), for x >= a + 1.
double gamma_fraction(double a, double x) {
    double base = x + 1.0 - a;
    double upper = 1e300;
    double lower = 1.0 / base;
    double fraction = lower;
    for (int step = 1; step < most_steps; ++step) {
        const double factor = -step * (step - a);
        base += 2.0;
        lower = 1.0 / not_zero(factor * lower + base);
        upper = not_zero(base + factor / upper);
        fraction *= lower * upper;
        if (std::abs(lower * upper - 1.0) < precision) break;
    }
    return fraction;
}

}  // namespace

double log_gamma(double x) {
    double product = 1.0;
    while (x < 16.0) product *= x++;  // Gamma(x + 1) = x Gamma(x)
    return (x - 0.5) * std::log(x) - x + half_log_two_pi + stirling_series(x) - std::log(product);
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

double poisson_density(double x, double mean) {
    if (mean == 0.0) return x == 0.0 ? 1.0 : 0.0;
    if (x == 0.0) return std::exp(-mean);
    return std::exp(-stirling_error(x) - deviance(x, mean, x - mean)) /
           std::sqrt(2.0 * std::numbers::pi * x);
}

double incomplete_beta(double a, double b, double x) {
    if (x <= 0.0) return 0.0;
    if (x >= 1.0) return 1.0;
    // x^a (1 - x)^b / B(a, b), as a binomial density.
    const double factor = a * b / (a + b) * binomial_density(a, a + b, x, 1.0 - x);
    const double share = x < (a + 1.0) / (a + b + 2.0)
                             ? factor * beta_fraction(a, b, x) / a
                             : 1.0 - factor * beta_fraction(b, a, 1.0 - x) / b;
    return std::clamp(share, 0.0, 1.0);
}

double incomplete_gamma(double a, double x) {
    if (x <= 0.0) return 0.0;
    const double density = poisson_density(a, x);  // x^a e^-x / Gamma(a + 1)
    const double share =
        x < a + 1.0 ? density * gamma_series(a, x) : 1.0 - density * a * gamma_fraction(a, x);
    return std::clamp(share, 0.0, 1.0);
}

}  // namespace onoma
