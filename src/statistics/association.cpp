// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/association.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onoma {
namespace {

// O ln(O / E), with its limit 0 at O = 0.
double cell(double observed, double expected) {
    return observed > 0 ? observed * std::log(observed / expected) : 0.0;
}

}  // namespace

double expected_count(const PairCounts& counts) {
    if (counts.units == 0) return 0.0;
    return static_cast<double>(counts.first) * static_cast<double>(counts.second) /
           static_cast<double>(counts.units);
}

double log_likelihood_g2(const PairCounts& counts) {
    if (counts.units == 0) return 0.0;
    const auto units = static_cast<double>(counts.units);
    const auto first = static_cast<double>(counts.first);
    const auto second = static_cast<double>(counts.second);
    const auto both = static_cast<double>(counts.both);
    const double g2 =
        2.0 *
        (cell(both, first * second / units) + cell(first - both, first * (units - second) / units) +
         cell(second - both, (units - first) * second / units) +
         cell(units - first - second + both, (units - first) * (units - second) / units));
    return std::max(0.0, g2);  // rounding may leave -1e-16 for independence
}

double pmi(const PairCounts& counts) {
    if (counts.both == 0) return -std::numeric_limits<double>::infinity();
    return std::log2(static_cast<double>(counts.both) / expected_count(counts));
}

double npmi(const PairCounts& counts) {
    if (counts.both == 0) return -1.0;
    if (counts.both == counts.units) return 1.0;  // 0 / 0 in the formula; always together
    const double share = static_cast<double>(counts.both) / static_cast<double>(counts.units);
    return pmi(counts) / -std::log2(share);
}

}  // namespace onoma
