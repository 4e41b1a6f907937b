// SPDX-License-Identifier: Apache-2.0
// Uncertainty by document: four documents whose resamples and splits can all be enumerated.
#include <array>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"
#include "statistics/drawn_hits.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

constexpr std::array<HitCounts, 4> documents = {{{3, 100}, {0, 200}, {5, 150}, {1, 50}}};

std::optional<double> per_1000(const std::optional<double>& rate) {
    if (!rate) return std::nullopt;
    return 1000.0 * *rate;
}

Interval per_1000(const Interval& rates) { return {1000.0 * rates.low, 1000.0 * rates.high}; }

std::optional<Interval> bca_of(const Bootstrap& bootstrap) {
    if (!bootstrap.bca) return std::nullopt;
    return per_1000(*bootstrap.bca);
}

void add_bootstrap(SelfTestRows& rows) {
    const auto found = bootstrap_rate(documents);
    if (!found) return rows.add("bootstrap", 1.0, std::nullopt);
    rows.add("bootstrap, resamples", 256.0, static_cast<double>(found->resamples), 12);
    rows.add("bootstrap, mean in 1,000", 18.985934, per_1000(found->mean));
    rows.add("bootstrap, error in 1,000", 8.629620, per_1000(found->standard_error));
    rows.add("bootstrap, percentiles in 1,000", {4.0, 32.0}, per_1000(found->percentile));
    rows.add("bootstrap, bias correction", -0.068594, found->bias_correction);
    rows.add("bootstrap, BCa in 1,000", {1.538462, 32.0}, bca_of(*found));
    const auto strict = bootstrap_rate(documents, {.tie_share = 0.0});
    if (!strict) return;
    rows.add("bootstrap, bias correction without ties", -0.207093, strict->bias_correction);
    rows.add("bootstrap, BCa without ties in 1,000", {1.198362, 31.111111}, bca_of(*strict));
}

void add_errors(SelfTestRows& rows) {
    const auto none = std::optional<double>();
    const auto jackknife = jackknife_rate(documents);
    constexpr std::array expected = {15.0, 30.0, 11.428571, 17.777778};
    for (std::size_t place = 0; place < expected.size(); ++place) {
        rows.add("jackknife in 1,000, without document " + std::to_string(place + 1),
                 expected[place], per_1000(jackknife ? jackknife->rates[place] : none));
    }
    rows.add("jackknife, error in 1,000", 12.093885,
             per_1000(jackknife ? jackknife->standard_error : none));
    rows.add("jackknife, acceleration", -0.066941, jackknife ? jackknife->acceleration : none);
    const auto rate = clustered_rate(documents);
    rows.add("rate in 1,000 by documents", 18.0, per_1000(rate ? rate->rate : none), 9);
    rows.add("rate, error by documents in 1,000", 10.250203,
             per_1000(rate ? rate->standard_error : none));
    rows.add("rate, error by tokens in 1,000", 6.0, per_1000(rate ? rate->token_error : none), 9);
}

void add_rate_ratio(SelfTestRows& rows) {
    constexpr std::array<HitCounts, 2> first = {{{3, 100}, {5, 150}}};
    constexpr std::array<HitCounts, 2> second = {{{0, 200}, {1, 50}}};
    const auto first_rate = clustered_rate(first);
    const auto second_rate = clustered_rate(second);
    if (!first_rate || !second_rate) return rows.add("ratio of rates", 8.0, std::nullopt);
    const auto ratio = clustered_rate_ratio(*first_rate, *second_rate, 0.90);
    const auto none = std::optional<double>();
    rows.add("ratio of rates by documents", 8.0, ratio ? ratio->value : none, 9);
    rows.add("ratio of rates by documents, lower end of 90 %", 0.001071,
             ratio ? ratio->interval.low : none);
}

void add_permutation(SelfTestRows& rows) {
    const double g2 = signed_g2({{8, 250}, {1, 250}});
    rows.add("two groups of documents, G2", 6.297471, g2);
    rows.add("two groups of documents, p by tokens", 0.012091, chi_square_p(g2));
    constexpr std::array<std::int64_t, 4> tokens = {100, 200, 150, 50};
    constexpr std::array<HitsInDocument, 3> hits = {{{0, 3}, {2, 5}, {3, 1}}};
    const LengthStrata strata(tokens);
    const PermutationTest test(strata, tokens, {true, false, true, false});
    const HitsByLength found(strata, hits);
    rows.add("permutation, p by documents", 0.333333, test.p_value(found, 8).value);
    rows.add("permutation, p of 4 hits of 9", 1.0, test.p_value(found, 4).value, 12);
    rows.add("permutation, p of 6 hits of 9", 0.666667, test.p_value(found, 6).value);
}

// Twenty of 80 documents are drawn, eight of which have a hit: Fisher's exact test.
void add_drawn_hits(SelfTestRows& rows) {
    const std::array<StratumDraw, 1> draw = {{{80, 20, {{1, 8}}}}};
    const FisherTest fisher = fisher_exact({6, 14, 2, 58});
    double exact = 0.0;
    const std::vector<double> hits = distribution_of_hits(draw);
    for (std::size_t x = 6; x < hits.size(); ++x) exact += hits[x];
    rows.add("draw of documents, 6 hits or more", fisher.greater, exact, 12);
    rows.add("draw of documents, 6 hits or more by saddle point", fisher.greater,
             saddle_point_at_least({draw.begin(), draw.end()}, 6), 3);
}

void add_strata(SelfTestRows& rows) {
    const std::array<DocumentStratum, 5> strata = {{{{3, 100, true}, {1, 200, false}},
                                                    {{2, 150, true}, {0, 50, false}},
                                                    {{1, 100, true}, {1, 100, false}},
                                                    {{0, 150, true}, {1, 250, false}},
                                                    {{3, 200, true}, {1, 100, false}}}};
    const StratifiedComparison found = compare_within_strata(strata);
    const auto ratio = found.log_ratio;
    rows.add("within strata, hits expected", 6.875, found.expected_hits, 12);
    rows.add("within strata, log ratio of Mantel and Haenszel", 1.093109,
             ratio ? ratio->value : std::optional<double>());
    rows.add("within strata, interval of the log ratio", {-2.360499, 4.546718},
             ratio ? ratio->interval : std::optional<Interval>());
    rows.add("within strata, p of labels", 0.375, found.p_of_labels, 12);
    rows.add("within strata, p of tokens", 0.248447, found.p_of_tokens);
}

}  // namespace

void add_resampling_rows(SelfTestRows& rows) {
    add_bootstrap(rows);
    add_errors(rows);
    add_rate_ratio(rows);
    add_permutation(rows);
    add_drawn_hits(rows);
    add_strata(rows);
    rows.add("Wilson, 9 of 500", {0.009498, 0.033852}, wilson(9, 500));
    rows.add("Clopper-Pearson, 9 of 500", {0.008263, 0.033894}, clopper_pearson(9, 500));
    rows.add("exact Poisson, 9", {4.115373, 17.084803}, exact_poisson(9));
}

}  // namespace onoma
