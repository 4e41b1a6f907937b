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

}  // namespace onoma
