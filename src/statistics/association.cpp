// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/association.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "onoma/statistics/contingency.hpp"
#include "onoma/statistics/effect_size.hpp"

namespace onoma {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

}  // namespace

double expected_count(const PairCounts& counts) {
    if (counts.units == 0) return 0.0;
    return static_cast<double>(counts.first) * static_cast<double>(counts.second) /
           static_cast<double>(counts.units);
}

double log_likelihood_g2(const PairCounts& counts) { return log_likelihood_g2(cells_of(counts)); }

double signed_g2(const PairCounts& counts) {
    const double g2 = log_likelihood_g2(counts);
    return static_cast<double>(counts.both) < expected_count(counts) && g2 > 0.0 ? -g2 : g2;
}

double pmi(const PairCounts& counts) {
    if (counts.both == 0) return never;
    return std::log2(static_cast<double>(counts.both) / expected_count(counts));
}

double ppmi(const PairCounts& counts, double shift) {
    return counts.both == 0 ? 0.0 : std::max(0.0, pmi(counts) - std::log2(shift));
}

std::vector<double> smoothed_shares(std::span<const std::int64_t> contexts, double exponent) {
    std::vector<double> shares;
    shares.reserve(contexts.size());
    double sum = 0.0;
    for (const std::int64_t count : contexts) {
        shares.push_back(count == 0 ? 0.0 : std::pow(static_cast<double>(count), exponent));
        sum += shares.back();
    }
    for (double& share : shares) share = sum == 0.0 ? 0.0 : share / sum;
    return shares;
}

double pmi_with_share(const PairCounts& counts, double second_share) {
    if (counts.both == 0) return never;
    return std::log2(static_cast<double>(counts.both) /
                     (static_cast<double>(counts.first) * second_share));
}

double npmi(const PairCounts& counts) {
    if (counts.both == 0) return -1.0;
    if (counts.both == counts.units) return 1.0;  // 0 / 0 in the formula; always together
    const double share = static_cast<double>(counts.both) / static_cast<double>(counts.units);
    return pmi(counts) / -std::log2(share);
}

double mi3(const PairCounts& counts) {
    if (counts.both == 0) return never;
    return pmi(counts) + 2.0 * std::log2(static_cast<double>(counts.both));
}

std::optional<double> t_score(const PairCounts& counts) {
    if (counts.both == 0) return std::nullopt;
    const auto both = static_cast<double>(counts.both);
    return (both - expected_count(counts)) / std::sqrt(both);
}

std::optional<double> z_score(const PairCounts& counts) {
    const double expected = expected_count(counts);
    if (expected == 0.0) return std::nullopt;
    return (static_cast<double>(counts.both) - expected) / std::sqrt(expected);
}

std::optional<double> delta_p(const PairCounts& counts) {
    if (counts.first == 0 || counts.first == counts.units) return std::nullopt;
    return static_cast<double>(counts.both) / static_cast<double>(counts.first) -
           static_cast<double>(counts.second - counts.both) /
               static_cast<double>(counts.units - counts.first);
}

PairCounts turned(const PairCounts& counts) {
    return {counts.units, counts.second, counts.first, counts.both};
}

std::optional<Estimate> log_odds_ratio(const PairCounts& counts, double confidence) {
    return log_odds_ratio(cells_of(counts), confidence);
}

}  // namespace onoma
