// SPDX-License-Identifier: Apache-2.0
// How sure it is that a group of documents names an entity more or less often than all others.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "onoma/counts/duplicates.hpp"
#include "onoma/statistics/estimate.hpp"

namespace onoma {

// What may be said of a group and an entity.
enum class Verdict {
    same,    // the rate is within a fifth of that of all others
    more,    // q is below 0.05, and the rate is higher at both ends of the interval of the ratio
    less,    // likewise lower
    unsure,  // none of these is shown
};

[[nodiscard]] std::string_view to_string(Verdict verdict);

// Rates within this factor of each other are as good as the same.
inline constexpr double same_within = 1.2;
// More and less are said below this q.
inline constexpr double significant_q = 0.05;

// One entity in one group against all other groups together. What is absent could not be told; see
// GroupTests::missing.
struct GroupTest {
    std::optional<Interval> rate_interval;  // per 1,000 words, by documents, 95 %
    // Of the mentions of all entities: the informative prior is one mention for each entity.
    std::optional<double> log_odds;
    std::optional<double> log_odds_z;     // with the full variance
    std::optional<Estimate> log_ratio;    // of rates in words, words taken as independent, 95 %
    std::optional<double> g2;             // of words, four cells, signed, words as independent
    std::optional<Estimate> rate_ratio;   // by documents, 90 %: what the verdict rests on with q
    std::optional<double> permutation_p;  // by documents, within strata of length
    std::optional<double> q;              // Benjamini-Hochberg over GroupTests::tested cells
    std::optional<Verdict> verdict;
};

// What was tested, and why values are absent.
struct GroupTests {
    SamplingUnit unit = SamplingUnit::story;  // what counts as one document in all of them
    std::int64_t units = 0;                   // with words
    bool by_document_wanted = true;
    std::int64_t tested = 0;        // cells with a permutation p, of all entities
    std::int64_t approximated = 0;  // of these by saddle point, see PermutationTest
    std::int64_t strata = 0;        // of length, the most that a group has; 0: no permutation
    bool single_group = false;      // there are no others
    bool weighted = false;          // weighted counts are no integers: nothing is tested
};

}  // namespace onoma
