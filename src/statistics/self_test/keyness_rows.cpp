// SPDX-License-Identifier: Apache-2.0
// Tests of two corpora, and the log odds with a prior.
#include <array>

#include "onoma/statistics/fisher_exact.hpp"
#include "onoma/statistics/keyness.hpp"
#include "onoma/statistics/log_odds_prior.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

constexpr CorpusPair example = {{120, 50000}, {60, 80000}};

void add_g2(SelfTestRows& rows) {
    const FourCells cells = cells_of(example);
    const double g2 = signed_g2(example);
    rows.add("expected hits, 120 of 50000 and 60 of 80000", 69.230769, expected_first_cell(cells));
    rows.add("G2 four cells", 58.522480, g2);
    rows.add("G2 four cells, turned", -58.522480, signed_g2({example.second, example.first}));
    rows.add("G2 four cells, p", 2.0098e-14, chi_square_p(g2), 18);
    rows.add("G2 two cells", 58.438584, signed_g2_two_cells(example));
    const double zero_cell = signed_g2({{7, 50000}, {0, 80000}});
    rows.add("G2, 7 hits and none", 13.377763, zero_cell);
    rows.add("G2, 7 hits and none, p", 2.5463e-4, chi_square_p(zero_cell), 8);
    rows.add("G2, Dunning 1993 p. 72", 167.23, log_likelihood_g2(FourCells{10, 0, 3, 31764}), 2);
    const std::optional<double> divisor = williams_divisor(cells);
    rows.add("Williams' divisor", 1.002986, divisor);
    rows.add("G2, Williams", 58.348245, g2 / divisor.value_or(1.0));
    rows.add("G2, BIC", 46.747190, bic_of_g2(g2, 130000));
    rows.add("G2, effect size ELL", 1.06237e-4, effect_of_g2(example), 9);
}

void add_chi_square(SelfTestRows& rows) {
    const FourCells cells = cells_of(example);
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
