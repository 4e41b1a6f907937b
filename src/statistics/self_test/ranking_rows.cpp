// SPDX-License-Identifier: Apache-2.0
// Rank-biased overlap, and corrections for many tests.
#include <array>
#include <string_view>

#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/self_test/rows.hpp"

namespace onoma {
namespace {

std::optional<RankOverlap> overlap(std::string_view first, std::string_view second,
                                   double persistence) {
    return rank_biased_overlap(std::vector<std::int64_t>(first.begin(), first.end()),
                               std::vector<std::int64_t>(second.begin(), second.end()),
                               persistence);
}

void add_overlaps(SelfTestRows& rows) {
    const auto none = std::optional<double>();
    const auto slow = overlap("abcdef", "bazcdy", 0.9);
    rows.add("RBO, p 0.9", 0.644823, slow ? slow->extrapolated : none);
    rows.add("RBO, p 0.9, least", 0.461146, slow ? slow->least : none);
    const auto fast = overlap("abcdef", "bazcdy", 0.5);
    rows.add("RBO, p 0.5", 0.426042, fast ? fast->extrapolated : none);
    rows.add("RBO, p 0.5, least", 0.423630, fast ? fast->least : none);
    const auto swapped = overlap("abcde", "badce", 0.9);
    rows.add("RBO, neighbours swapped", 0.873, swapped ? swapped->extrapolated : none, 3);
    const auto same = overlap("abc", "abc", 0.9);
    rows.add("RBO, the same", 1.0, same ? same->extrapolated : none, 12);
    const auto disjoint = overlap("abc", "xyz", 0.9);
    rows.add("RBO, nothing in common", 0.0, disjoint ? disjoint->extrapolated : none, 12);
}

void add_ties(SelfTestRows& rows) {
    const auto none = std::optional<double>();
    constexpr std::array first = {2.0, 1.0, 1.0};
    constexpr std::array second = {1.0, 1.0, 0.0};
    const auto tied = rank_biased_overlap(TiedRanking(first), TiedRanking(second), 0.5);
    rows.add("RBO with ties, p 0.5", 0.666667, tied ? tied->extrapolated : none);
    constexpr std::array apart = {6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0};
    constexpr std::array turned = {5.0, 6.0, 3.0, 4.0, 0.0, 2.0, 1.0};
    const auto found = rank_biased_overlap(TiedRanking(apart), TiedRanking(turned), 0.9);
    const auto ranked = overlap("abcdef", "badcfg", 0.9);
    rows.add("RBO without ties, both ways", ranked ? ranked->extrapolated : 0.0,
             found ? found->extrapolated : none, 12);
}

double below(const std::vector<double>& values, double threshold) {
    double count = 0.0;
    for (const double value : values) count += value <= threshold ? 1.0 : 0.0;
    return count;
}

void add_corrections(SelfTestRows& rows) {
    constexpr std::array p_values = {.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                                     .0459, .3240, .4262, .5719, .6528, .7590, 1.0};
    constexpr std::array q_values = {.0015,   .003,    .0095,   .035625, .0603,
                                     .063857, .063857, .0645,   .0765,   .486,
                                     .581182, .714875, .753231, .813214, 1.0};
    const std::vector<double> found = benjamini_hochberg(p_values);
    for (std::size_t place = 0; place < q_values.size(); ++place) {
        rows.add("Benjamini-Hochberg 1995, " + std::to_string(place + 1), q_values[place],
                 found[place]);
    }
    const std::vector<double> listed =
        benjamini_hochberg(std::span(p_values).first(2), std::ssize(p_values));
    rows.add("Benjamini-Hochberg, the other tests not listed", q_values[1], listed[1]);
    rows.add("Benjamini-Hochberg, rejected at 0.05", 4.0, below(found, 0.05), 12);
    rows.add("Bonferroni, rejected at 0.05", 3.0, below(bonferroni(p_values), 0.05), 12);
    rows.add("Holm, rejected at 0.05", 3.0, below(holm(p_values), 0.05), 12);
    constexpr std::array dependent = {.004977, .009955, .031523, .118212};
    const std::vector<double> yekutieli = benjamini_yekutieli(p_values);
    for (std::size_t place = 0; place < dependent.size(); ++place) {
        rows.add("Benjamini-Yekutieli, " + std::to_string(place + 1), dependent[place],
                 yekutieli[place]);
    }
}

}  // namespace

void add_ranking_rows(SelfTestRows& rows) {
    add_overlaps(rows);
    add_ties(rows);
    add_corrections(rows);
}

}  // namespace onoma
