// SPDX-License-Identifier: Apache-2.0
// Which of many features (entities, words) sets one group apart from another, small counts held
// back by what is known beforehand.
#pragma once

#include <optional>

#include "onoma/statistics/rates.hpp"

namespace onoma {

// Imagined occurrences that every group begins with: of this feature, and of all.
struct Prior {
    double feature = 0.0;  // alpha
    double all = 0.0;      // alpha 0
};

// A prior of `weight` imagined occurrences in all, shared out as the features are in both groups
// together. REQUIRES: a group has tokens.
[[nodiscard]] Prior informative_prior(const CorpusPair& groups, double weight);

struct LogOddsWithPrior {
    double delta = 0.0;     // above 0: the first group's
    double variance = 0.0;  // full, with both outcomes of both groups
    double z = 0.0;
    // As published: right only for features that are a small part of the total. Entities often are
    // not; these are for comparison with published work.
    double usual_variance = 0.0;
    double usual_z = 0.0;
};

// Monroe, Colaresi & Quinn (2008), with y hits of n in each group: delta is the difference of
// ln[(y + alpha) / (n + alpha0 - y - alpha)], the usual variance 1/(y1 + alpha) + 1/(y2 + alpha);
// the full one adds 1/(n + alpha0 - y - alpha) of both. Absent when one of these is not positive,
// as for a flat prior of 0 and no hits. Example: 30 of 1000 and 10 of 2000, prior 4/3 of 100: delta
// 1.687048, z 4.838645, usual z 4.867044.
[[nodiscard]] std::optional<LogOddsWithPrior> log_odds_with_prior(const CorpusPair& groups,
                                                                  const Prior& prior);

}  // namespace onoma
