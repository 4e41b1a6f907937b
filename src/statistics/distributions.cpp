// SPDX-License-Identifier: Apache-2.0
// Quantiles are roots of distribution functions: Newton's steps, held inside a bracket that every
// step narrows, so that they end at the root for all parameters.
#include "statistics/distributions.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "statistics/gamma_functions.hpp"

namespace onoma {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The root of the rising function `excess` between `low` and `high`; `slope` is its derivative.
template <typename Excess, typename Slope>
double root_between(double low, double high, double guess, Excess excess, Slope slope) {
    double x = guess;
    for (int step = 0; step < 200; ++step) {
        const double over = excess(x);
        if (over == 0.0) return x;
        (over > 0.0 ? high : low) = x;
        const double steepness = slope(x);
        double next = steepness > 0.0 ? x - over / steepness : low;
        if (!(next > low && next < high)) next = low + (high - low) / 2.0;
        if (std::abs(next - x) <= 4e-16 * std::abs(next)) return next;
        x = next;
    }
    return x;
}

}  // namespace

double normal_probability(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normal_quantile(double probability) {
    if (probability <= 0.0) return -infinity;
    if (probability >= 1.0) return infinity;
    if (probability > 0.5) return -normal_quantile(1.0 - probability);
    // Below -z lies at most exp(-z^2 / 2), so the root is above -sqrt(-2 ln p).
    const double lowest = -std::sqrt(-2.0 * std::log(probability)) - 1e-3;
    // On the scale of logarithms the lower tail is nearly a parabola, and Newton's steps few.
    const double target = std::log(probability);
    return root_between(
        lowest, 1e-9, lowest / 2.0,
        [&](double z) { return std::log(normal_probability(z)) - target; },
        [](double z) {
            const double density = std::exp(-z * z / 2.0) / std::sqrt(2.0 * std::numbers::pi);
            return density / normal_probability(z);
        });
}

double t_probability(double t, double degrees_of_freedom) {
    const double both = incomplete_beta(degrees_of_freedom / 2.0, 0.5,
                                        degrees_of_freedom / (degrees_of_freedom + t * t));
    return t > 0.0 ? 1.0 - both / 2.0 : both / 2.0;
}

double t_quantile(double probability, double degrees_of_freedom) {
    if (probability <= 0.0) return -infinity;
    if (probability >= 1.0) return infinity;
    if (probability == 0.5) return 0.0;
    if (probability > 0.5) return -t_quantile(1.0 - probability, degrees_of_freedom);
    // Both tails together are I_x(df / 2, 1 / 2) with x = df / (df + t^2) = 1 - y. Of x and y the
    // smaller one is looked for, since the other is rounded.
    const double half = degrees_of_freedom / 2.0;
    const double y = beta_quantile(1.0 - 2.0 * probability, 0.5, half);
    if (y < 0.5) return -std::sqrt(degrees_of_freedom * y / (1.0 - y));
    const double x = beta_quantile(2.0 * probability, half, 0.5);
    return -std::sqrt(degrees_of_freedom * (1.0 - x) / x);
}

double beta_quantile(double probability, double a, double b) {
    if (probability <= 0.0) return 0.0;
    if (probability >= 1.0) return 1.0;
    return root_between(
        0.0, 1.0, a / (a + b), [&](double x) { return incomplete_beta(a, b, x) - probability; },
        [&](double x) {
            return a * b / (a + b) * binomial_density(a, a + b, x, 1.0 - x) / (x * (1.0 - x));
        });
}

double gamma_quantile(double probability, double shape) {
    if (probability <= 0.0) return 0.0;
    if (probability >= 1.0) return infinity;
    double high = shape + 1.0;
    while (incomplete_gamma(shape, high) < probability) high *= 2.0;
    return root_between(
        0.0, high, shape < high ? shape : high / 2.0,
        [&](double x) { return incomplete_gamma(shape, x) - probability; },
        [&](double x) { return shape * poisson_density(shape, x) / x; });
}

}  // namespace onoma
