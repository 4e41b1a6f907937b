// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/log_odds_prior.hpp"

#include <cmath>

namespace onoma {

Prior informative_prior(const CorpusPair& groups, double weight) {
    const auto hits = static_cast<double>(groups.first.hits + groups.second.hits);
    const auto tokens = static_cast<double>(groups.first.tokens + groups.second.tokens);
    return {weight * hits / tokens, weight};
}

std::optional<LogOddsWithPrior> log_odds_with_prior(const CorpusPair& groups, const Prior& prior) {
    const auto with = [&](const HitCounts& group) {
        return static_cast<double>(group.hits) + prior.feature;
    };
    const auto without = [&](const HitCounts& group) {
        return static_cast<double>(group.tokens - group.hits) + (prior.all - prior.feature);
    };
    const double first = with(groups.first);
    const double second = with(groups.second);
    const double first_rest = without(groups.first);
    const double second_rest = without(groups.second);
    if (!(first > 0.0 && second > 0.0 && first_rest > 0.0 && second_rest > 0.0)) {
        return std::nullopt;
    }
    LogOddsWithPrior result;
    result.delta = std::log(first / first_rest) - std::log(second / second_rest);
    result.usual_variance = 1.0 / first + 1.0 / second;
    result.variance = result.usual_variance + 1.0 / first_rest + 1.0 / second_rest;
    result.usual_z = result.delta / std::sqrt(result.usual_variance);
    result.z = result.delta / std::sqrt(result.variance);
    return result;
}

}  // namespace onoma
