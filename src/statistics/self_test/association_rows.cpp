// SPDX-License-Identifier: Apache-2.0
// Pairs.
#include <array>
#include <numbers>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/contingency.hpp"
#include "onoma/statistics/fisher_exact.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

constexpr PairCounts example = {1000, 60, 40, 20};

void add_information(SelfTestRows& rows) {
    rows.add("expected pairs", 2.4, expected_count(example), 12);
    rows.add("PMI, bits", 3.058894, pmi(example));
    rows.add("PMI, nats", 2.120264, pmi(example) * std::numbers::ln2);
    rows.add("PMI, Church & Hanks 1990", 11.3, pmi({15000000, 1105, 44, 8}), 1);
    rows.add("PPMI", 3.058894, ppmi(example));
    rows.add("PPMI, shifted by log2 5", 0.736966, ppmi(example, 5.0));
    const std::array<std::int64_t, 3> contexts = {40, 160, 800};
    const double share = smoothed_shares(contexts)[0];
    rows.add("smoothed share of a context", 0.075268, share);
    rows.add("PMI with smoothed contexts", 2.146855, pmi_with_share(example, share));
    rows.add("MI3", 11.702750, mi3(example));
    rows.add("NPMI", 0.541986, npmi(example));
    rows.add("NPMI, always together", 1.0, npmi({100, 20, 20, 20}), 12);
    rows.add("NPMI, never together", -1.0, npmi({100, 20, 50, 0}), 12);
    rows.add("NPMI, independent", 0.0, npmi({100, 20, 50, 10}), 12);
}

void add_overlaps(SelfTestRows& rows) {
    rows.add("Dice", 0.4, dice(20, 60, 40), 12);
    rows.add("Dice, Smadja 1996", 0.08, dice(130, 3121, 143), 2);
    rows.add("logDice", 12.678072, log_dice(20, 60, 40));
    rows.add("Jaccard", 0.25, jaccard(20, 60, 40), 12);
    rows.add("cosine of sets", 0.408248, set_cosine(20, 60, 40));
    rows.add("overlap coefficient", 0.5, overlap_coefficient(20, 60, 40), 12);
}

void add_tests(SelfTestRows& rows) {
    rows.add("pairs, G2", 65.929274, log_likelihood_g2(example));
    rows.add("pairs, X2", 143.026005, chi_square(cells_of(example)));
    rows.add("pairs, t", 3.935480, t_score(example));
    rows.add("pairs, z", 11.360751, z_score(example));
    rows.add("pairs, Fisher one-sided", 7.6496e-16, fisher_exact(cells_of(example)).greater, 20);
    rows.add("delta-P, B given A", 0.312057, delta_p(example));
    rows.add("delta-P, A given B", 0.458333, delta_p(turned(example)));
    // Cells 5610, 168938, 2257, 10233063.
    const PairCounts gries = {5610 + 168938 + 2257 + 10233063, 5610 + 168938, 5610 + 2257, 5610};
    rows.add("delta-P, Gries 2013", 0.032, delta_p(gries), 3);
    rows.add("delta-P turned, Gries 2013", 0.697, delta_p(turned(gries)), 3);
}

}  // namespace

void add_association_rows(SelfTestRows& rows) {
    add_information(rows);
    add_overlaps(rows);
    add_tests(rows);
}

}  // namespace onoma
