// SPDX-License-Identifier: Apache-2.0
// Pairs.

#include <array>
#include <numbers>

#include "onoma/statistics/association.hpp"
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

void add_chance(SelfTestRows& rows) {
    constexpr std::array<UnitsOfArticle, 2> articles = {{{10, 1, 1}, {5, 2, 1}}};
    const ChanceTogether within = chance_together(articles, 2);
    rows.add("together within articles, expected", 0.5, within.expected, 12);
    rows.add("together within articles, p", 0.04, within.p, 12);
    rows.add("to meet in one article", 0.1, chance_to_meet({10, 1, 1}), 12);
    rows.add("binomial test, 9 of 12", 0.145996, binomial_p(9, 12, 0.5));
    constexpr std::array<std::int64_t, 7> of_articles = {4, 3, 3, 2, 2, 1, 1};
    constexpr std::array<std::int64_t, 8> of_things = {5, 3, 2, 2, 1, 1, 1, 1};
    const ChanceTogether named = NamingChance(of_articles, of_things).together(5, 3, 3);
    rows.add("together by counts, expected", 2.357243, named.expected);
    rows.add("together by counts, p (exact 0.4386)", 0.441, named.p, 3);
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
    add_chance(rows);
    add_tests(rows);
}

// Tests of two corpora, and the log odds with a prior.

namespace {

constexpr CorpusPair two_corpora = {{120, 50000}, {60, 80000}};

void add_g2(SelfTestRows& rows) {
    const FourCells cells = cells_of(two_corpora);
    const double g2 = signed_g2(two_corpora);
    rows.add("expected hits, 120 of 50000 and 60 of 80000", 69.230769, expected_first_cell(cells));
    rows.add("G2 four cells", 58.522480, g2);
    rows.add("G2 four cells, turned", -58.522480,
             signed_g2({two_corpora.second, two_corpora.first}));
    rows.add("G2 four cells, p", 2.0098e-14, chi_square_p(g2), 18);
    rows.add("G2 two cells", 58.438584, signed_g2_two_cells(two_corpora));
    const double zero_cell = signed_g2({{7, 50000}, {0, 80000}});
    rows.add("G2, 7 hits and none", 13.377763, zero_cell);
    rows.add("G2, 7 hits and none, p", 2.5463e-4, chi_square_p(zero_cell), 8);
    rows.add("G2, Dunning 1993 p. 72", 167.23, log_likelihood_g2(FourCells{10, 0, 3, 31764}), 2);
    const std::optional<double> divisor = williams_divisor(cells);
    rows.add("Williams' divisor", 1.002986, divisor);
    rows.add("G2, Williams", 58.348245, g2 / divisor.value_or(1.0));
    rows.add("G2, BIC", 46.747190, bic_of_g2(g2, 130000));
    rows.add("G2, effect size ELL", 1.06237e-4, effect_of_g2(two_corpora), 9);
}

void add_chi_square(SelfTestRows& rows) {
    const FourCells cells = cells_of(two_corpora);
    rows.add("X2", 60.583885, chi_square(cells));
    rows.add("X2, p", 7.0509e-15, chi_square_p(chi_square(cells)), 19);
    rows.add("X2, Yates", 59.396443, chi_square_yates(cells));
    rows.add("phi", 0.021588, phi_coefficient(cells));
    rows.add("X2, Dunning 1993 p. 73", 31777.0, chi_square({3, 0, 0, 31774}), 0);
    rows.add("X2 Yates, Pedersen 1996", 0.5, chi_square_yates({1, 3, 3, 1}), 12);
    rows.add("X2 Yates, Pedersen 1996, p", 0.48, chi_square_p(0.5), 2);
    rows.add("Fisher two-sided, Pedersen 1996", 0.486, fisher_exact({1, 3, 3, 1}).two_sided, 3);
}

struct FeatureRow {
    const char* name;
    CorpusPair groups;
    double delta;
    double variance;
    double usual_z;
    double full_z;
};

void add_log_odds(SelfTestRows& rows) {
    const std::array<FeatureRow, 4> features = {{
        {"nvidia", {{30, 1000}, {10, 2000}}, 1.687048, 0.120150, 4.867044, 4.838645},
        {"openai", {{12, 1000}, {40, 2000}}, -0.472357, 0.096777, -1.518391, -1.507477},
        {"tesla", {{3, 1000}, {8, 2000}}, -0.264632, 0.416552, -0.410023, -0.409340},
        {"other", {{955, 1000}, {1942, 2000}}, -0.424202, 0.001442, -11.172864, -2.165696},
    }};
    const auto none = std::optional<double>();
    for (const FeatureRow& feature : features) {
        const auto found =
            log_odds_with_prior(feature.groups, informative_prior(feature.groups, 100.0));
        const std::string name = std::string("log odds with prior, ") + feature.name;
        rows.add(name + ", delta", feature.delta, found ? found->delta : none);
        rows.add(name + ", variance", feature.variance, found ? found->usual_variance : none);
        rows.add(name + ", usual z", feature.usual_z, found ? found->usual_z : none);
        rows.add(name + ", z", feature.full_z, found ? found->z : none);
    }
    const auto flat = log_odds_with_prior(features[0].groups, {0.01, 0.04});
    rows.add("log odds with flat prior, delta", 1.816524, flat ? flat->delta : none);
    rows.add("log odds with flat prior, usual z", 4.976828, flat ? flat->usual_z : none);
}

}  // namespace

void add_keyness_rows(SelfTestRows& rows) {
    add_g2(rows);
    add_chi_square(rows);
    add_log_odds(rows);
}

}  // namespace onoma
