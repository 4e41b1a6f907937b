// SPDX-License-Identifier: Apache-2.0
// Dispersion, most of it on the toy corpus of Gries (2008): 50 tokens in five parts.

#include <array>
#include <numbers>

#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

using Parts = std::vector<HitCounts>;

const Parts& toy_corpus() {
    static const Parts parts = {{1, 9}, {2, 10}, {3, 10}, {4, 10}, {5, 11}};
    return parts;
}

void add_parts(SelfTestRows& rows) {
    const Parts& toy = toy_corpus();
    const auto of_toy = dispersion_of(toy).value_or(Dispersion());
    rows.add("DP, toy corpus", 0.18, of_toy.dp, 12);
    rows.add("DPnorm, toy corpus", 0.219512, of_toy.dp_norm);
    const auto thirds = dispersion_of(Parts{{2, 10}, {1, 10}, {0, 10}}).value_or(Dispersion());
    rows.add("DPnorm, Lijffijt & Gries 2012 p. 148", 0.5, thirds.dp_norm, 12);
    const auto clumped = dispersion_of(Parts{{5, 10}, {0, 20}, {0, 30}}).value_or(Dispersion());
    rows.add("DP, all in the smallest part", 0.8333, clumped.dp, 4);
    rows.add("DPnorm, all in the smallest part", 1.0, clumped.dp_norm, 12);
    rows.add("Juilland's D of rates, toy corpus", 0.785150, of_toy.juilland_d);
    rows.add("Juilland's D of hits, toy corpus", 0.764298, juilland_d_of_hits(toy));
    rows.add("Juilland's D of hits, Carroll 1970 p. 14", 0.6464,
             juilland_d_of_hits(Parts{{0, 10}, {4, 10}, {3, 10}, {2, 10}, {1, 10}}), 4);
    rows.add("Carroll's D2, toy corpus", 0.937921, carroll_d2(toy));
    rows.add("Carroll's D2, Carroll 1970", 0.8277,
             carroll_d2(Parts{{2, 10}, {1, 10}, {1, 10}, {1, 10}, {0, 10}}), 4);
    rows.add("Rosengren's S, toy corpus", 0.949816, rosengren_s(toy));
    rows.add("Rosengren's S, equal parts", 0.937,
             rosengren_s(Parts{{1, 10}, {2, 10}, {3, 10}, {4, 10}, {5, 10}}), 3);
    rows.add("KL divergence of hits, toy corpus", 0.136972, dispersion_divergence(toy));
    rows.add("DA, toy corpus", 0.697450, burch_da(toy));
    ScatteredHits scattered(std::array<double, 5>{9, 10, 10, 10, 11});
    rows.add("DP by chance, 15 hits, toy corpus", 0.203531, scattered.expected_dp(15));
    rows.add("DP by chance, 1 hit, toy corpus", 0.799200, scattered.expected_dp(1));
    rows.add("DP against chance, toy corpus", -0.038170, scattered.relative_dp(0.18, 15));
}

void add_positions(SelfTestRows& rows) {
    // Where `a` stands in the toy corpus.
    constexpr std::array<std::int64_t, 15> places = {0,  10, 12, 21, 23, 28, 30, 33,
                                                     36, 37, 40, 42, 43, 46, 48};
    const auto found = position_dispersion(places, 50);
    const auto none = std::optional<double>();
    rows.add("ARF, Gries 2008 p. 410", 10.8, found ? found->arf : none, 1);
    rows.add("ALD, Gries 2008 p. 410", 0.628, found ? found->ald : none, 3);
    rows.add("AWT, Gries 2008 p. 410", 3.18, found ? found->awt : none, 2);
    rows.add("fALD, Gries 2008 p. 410", 11.764, found ? found->f_ald : none, 3);
    rows.add("fAWT, Gries 2008 p. 410", 9.328, found ? found->f_awt : none, 3);
}

void add_saved_rates(SelfTestRows& rows) {
    rows.add("detectable ratio at p .05", 2.151886, detectable_ratio(20, 180, 2, 0.05));
    rows.add("detectable ratio at p .0001", 3.199456, detectable_ratio(20, 180, 2, 0.0001));
    rows.add("p of equal rates, 30 and 30", 0.070499,
             equal_rates_p({30, 50000, 2, 20}, {30, 100000, 2, 20}));
    rows.add("p of equal rates, 0 and 10", 0.037214,
             equal_rates_p({0, 50000, 1, 1}, {10, 100000, 1.5, 12}));
}

}  // namespace

void add_dispersion_rows(SelfTestRows& rows) {
    add_parts(rows);
    add_saved_rates(rows);
    add_positions(rows);
}

// Entropy, and distances between distributions.

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
