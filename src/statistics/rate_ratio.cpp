// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/rate_ratio.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/distributions.hpp"

namespace onoma {
namespace {

// Of the logarithm of a rate.
double variance_of_log(const ClusteredRate& rate) {
    const double relative = std::max(rate.standard_error, rate.token_error) / rate.rate;
    return relative * relative;
}

}  // namespace

std::optional<Estimate> clustered_rate_ratio(const ClusteredRate& first,
                                             const ClusteredRate& second, double confidence) {
    if (!(first.rate > 0.0) || !(second.rate > 0.0)) return std::nullopt;
    const double first_variance = variance_of_log(first);
    const double second_variance = variance_of_log(second);
    const double variance = first_variance + second_variance;
    const double degrees = variance * variance /
                           (first_variance * first_variance / first.degrees_of_freedom +
                            second_variance * second_variance / second.degrees_of_freedom);
    const double center = std::log(first.rate) - std::log(second.rate);
    const double margin = t_quantile(0.5 + confidence / 2.0, degrees) * std::sqrt(variance);
    return Estimate{first.rate / second.rate,
                    {std::exp(center - margin), std::exp(center + margin)}};
}

bool is_equivalent(const Interval& ratio, double factor) {
    return ratio.low >= 1.0 / factor && ratio.high <= factor;
}

}  // namespace onoma
