// SPDX-License-Identifier: Apache-2.0
// Entropy, and distances between distributions.
#include <array>
#include <numbers>

#include "onoma/statistics/diversity.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

constexpr std::array<double, 3> p = {0.5, 0.3, 0.2};
constexpr std::array<double, 3> q = {0.2, 0.3, 0.5};

}  // namespace

void add_diversity_rows(SelfTestRows& rows) {
    rows.add("Shannon entropy", 1.485475, shannon_entropy(p));
    rows.add("Pielou's evenness", 0.937231, pielou_evenness(p));
    rows.add("effective number", 2.800094, effective_number(p));
    rows.add("Simpson's diversity", 0.62, simpson_diversity(p), 12);

    const auto none = std::optional<double>();
    const auto found = jensen_shannon(p, q);
    rows.add("Jensen-Shannon divergence, bits", 0.095816, found ? found->divergence : none);
    rows.add("Jensen-Shannon divergence, nats", 0.066414,
             found ? found->divergence * std::numbers::ln2 : none);
    rows.add("Jensen-Shannon distance", 0.309541, found ? found->distance : none);
    rows.add("contribution of the first", 0.047908, found ? found->contributions[0] : none);
    rows.add("contribution of the second", 0.0, found ? found->contributions[1] : none);
    rows.add("contribution of the third", 0.047908, found ? found->contributions[2] : none);
    const auto weighted = jensen_shannon(p, q, 0.25);
    rows.add("Jensen-Shannon divergence, weights 1/4 and 3/4", 0.072449,
             weighted ? weighted->divergence : none);
    const auto disjoint = jensen_shannon(std::array{1.0, 0.0}, std::array{0.0, 1.0});
    rows.add("Jensen-Shannon divergence, nothing in common", 1.0,
             disjoint ? disjoint->divergence : none, 12);
    rows.add("Kullback-Leibler divergence", 0.396578, kullback_leibler(p, q));
    rows.add("Hellinger distance", 0.259893, hellinger_distance(p, q));
    rows.add("cosine", 0.763158, cosine_similarity(p, q));
}

}  // namespace onoma
