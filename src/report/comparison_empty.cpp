// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_empty.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace onoma {
namespace {

constexpr std::string_view weighted =
    "copies of a story are weighted, and weighted counts are no integers that could be tested";
constexpr std::string_view alone = "a single group has no others to be compared with";

// `own` where nothing else stands in the way.
std::string_view because(const GroupTests& tests, std::string_view own) {
    if (tests.weighted) return weighted;
    return tests.single_group ? alone : own;
}

std::string_view why_no_permutation(const GroupTests& tests) {
    if (!tests.weighted && !tests.single_group && !tests.by_document_wanted) {
        return "no permutations were asked for";
    }
    return because(tests,
                   "fewer than two documents of the group, of all others, or that name the entity");
}

template <typename IsEmpty>
bool any_cell(const Comparison& comparison, const IsEmpty& is_empty) {
    return std::any_of(
        comparison.entities.begin(), comparison.entities.end(), [&](const ComparisonRow& row) {
            return std::any_of(row.by_group.begin(), row.by_group.end(),
                               [&](const GroupCell& cell) { return is_empty(cell.test); });
        });
}

class Reasons {
public:
    void add(bool is_empty, const std::vector<std::string>& keys, std::string_view reason) {
        if (!is_empty) return;
        for (const std::string& key : keys) reasons_.emplace_back(key, std::string(reason));
    }
    [[nodiscard]] EmptyReasons take() && { return std::move(reasons_); }

private:
    EmptyReasons reasons_;
};

void add_tests(Reasons& reasons, const Comparison& comparison) {
    const GroupTests& tests = comparison.tests;
    const auto any = [&](auto is_empty) { return any_cell(comparison, is_empty); };
    reasons.add(any([](const GroupTest& test) { return !test.rate_interval; }),
                {"rate_low", "rate_high"},
                tests.weighted ? weighted
                               : "no mention in the group, or fewer than two documents with words");
    reasons.add(any([](const GroupTest& test) { return !test.log_odds_z; }), {"log_odds_z"},
                because(tests, "the group and all others name nobody else"));
    reasons.add(any([](const GroupTest& test) { return !test.log_ratio; }),
                {"log_ratio", "log_ratio_low", "log_ratio_high"},
                because(tests, "the group, or all others, have no words"));
    reasons.add(any([](const GroupTest& test) { return has_open_end(test.log_ratio); }),
                {"log_ratio_low", "log_ratio_high"}, open_end);
    reasons.add(any([](const GroupTest& test) { return !test.g2; }), {"g2"},
                because(tests, "the group, or all others, have no words"));
    reasons.add(
        any([](const GroupTest& test) { return !test.rate_ratio; }),
        {"rate_ratio", "rate_ratio_low", "rate_ratio_high"},
        because(tests, "no mention in the group or in all others, or fewer than two documents"));
    reasons.add(any([](const GroupTest& test) { return !test.permutation_p; }),
                {"permutation_p", "q"}, why_no_permutation(tests));
    reasons.add(any([](const GroupTest& test) { return !test.verdict; }), {"verdict"},
                because(tests, "neither a permutation p nor a rate ratio"));
}

void add_findings(Reasons& reasons, const Comparison& comparison) {
    reasons.add(std::any_of(comparison.gaps.rows.begin(), comparison.gaps.rows.end(),
                            [](const Gap& gap) { return !gap.p; }),
                {"fisher_p", "fisher_q"}, weighted);
    reasons.add(
        std::any_of(comparison.first_reports.begin(), comparison.first_reports.end(),
                    [](const FirstReport& first) { return !first.next_date; }),
        {"next_date", "days_ahead"},
        "no other group with a document before that day names it in a later one, both dated "
        "to the day");
    reasons.add(std::any_of(comparison.pairs.begin(), comparison.pairs.end(),
                            [](const GroupPair& pair) { return !pair.overlap; }),
                {"overlap", "rank_biased_overlap", "jensen_shannon_distance", "cosine"},
                "one of both groups names nobody");
    reasons.add(!comparison.map, {"map"},
                "fewer than two groups or entities, or no difference between groups");
    reasons.add(
        comparison.map && std::any_of(comparison.map->groups.begin(), comparison.map->groups.end(),
                                      [](const MapPoint& group) { return group.place.empty(); }),
        {"place", "contribution"}, "the group names none of the entities on the map");
}

}  // namespace

bool has_open_end(const std::optional<Estimate>& estimate) {
    return estimate && (std::isinf(estimate->interval.low) || std::isinf(estimate->interval.high));
}

EmptyReasons empty_reasons_of(const Comparison& comparison) {
    Reasons reasons;
    add_tests(reasons, comparison);
    add_findings(reasons, comparison);
    return std::move(reasons).take();
}

}  // namespace onoma
