// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/diversity.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/shares.hpp"

namespace onoma {

std::optional<double> shannon_entropy(std::span<const double> weights) {
    const auto shares = normalized(weights);
    if (!shares) return std::nullopt;
    CompensatedSum entropy;
    for (const double share : *shares) {
        if (share > 0.0) entropy.add(-share * std::log2(share));
    }
    return std::max(0.0, entropy.value());
}

std::optional<double> pielou_evenness(std::span<const double> weights) {
    if (weights.size() < 2) return std::nullopt;
    const std::optional<double> entropy = shannon_entropy(weights);
    if (!entropy) return std::nullopt;
    return *entropy / std::log2(static_cast<double>(weights.size()));
}

std::optional<double> effective_number(std::span<const double> weights) {
    const std::optional<double> entropy = shannon_entropy(weights);
    if (!entropy) return std::nullopt;
    return std::exp2(*entropy);
}

std::optional<double> simpson_diversity(std::span<const double> weights) {
    const auto shares = normalized(weights);
    if (!shares) return std::nullopt;
    CompensatedSum same;
    for (const double share : *shares) same.add(share * share);
    return std::max(0.0, 1.0 - same.value());
}

}  // namespace onoma
