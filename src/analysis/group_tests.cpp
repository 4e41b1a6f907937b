// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_tests.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "onoma/statistics/clustered_rate.hpp"
#include "onoma/statistics/effect_size.hpp"
#include "onoma/statistics/keyness.hpp"
#include "onoma/statistics/log_odds_prior.hpp"
#include "onoma/statistics/multiple_tests.hpp"

namespace onoma {
namespace {

using Hits = std::vector<GroupedDocuments::Hits>;

constexpr std::int64_t most_memberships = 1'000'000'000;  // bits: documents x splits of one group
constexpr double fewest_documents = 2.0;                  // below, nothing tells the spread
constexpr double equivalence_confidence = 0.90;           // two one-sided tests of 5 % each

// One group, its splits, and what does not depend on the entity.
struct GroupAtHand {
    std::size_t group = 0;
    PartSizes own;
    PartSizes others;
    std::int64_t mentions = 0;               // of all entities in the group
    std::int64_t other_mentions = 0;         // in all others
    std::unique_ptr<DocumentSplits> splits;  // null: nothing is tested
};

// Fewer splits for many documents: memory and time are theirs.
std::int64_t affordable(std::int64_t permutations, std::size_t documents) {
    const auto count = static_cast<std::int64_t>(std::max<std::size_t>(1, documents));
    return std::min(permutations, std::max<std::int64_t>(1, most_memberships / count));
}

std::unique_ptr<DocumentSplits> make_splits(const GroupedDocuments& documents, std::size_t group,
                                            const PermutationSettings& settings) {
    std::vector<std::int64_t> words;
    std::vector<bool> in_group;
    for (const GroupedDocument& document : documents.all()) {
        words.push_back(document.words);
        in_group.push_back(document.group == group);
    }
    return std::make_unique<DocumentSplits>(words, in_group, settings);
}

std::optional<double> permutation_p(const GroupAtHand& at_hand, const Hits& hits) {
    if (!at_hand.splits || static_cast<double>(hits.size()) < fewest_documents) return std::nullopt;
    std::vector<HitsInDocument> found;
    for (const auto& hit : hits) found.push_back({hit.place, hit.mentions});
    return at_hand.splits->p_value(found);
}

void test_by_document(GroupTest& test, const GroupAtHand& at_hand,
                      const GroupedDocuments& documents, const Hits& hits) {
    std::vector<PartHits> own;
    std::vector<PartHits> others;
    for (const auto& hit : hits) {
        const GroupedDocument& document = documents.all()[hit.place];
        const PartHits part{static_cast<double>(hit.mentions), static_cast<double>(document.words)};
        (document.group == at_hand.group ? own : others).push_back(part);
    }
    const auto rate = clustered_rate(own, at_hand.own);
    const auto other_rate = clustered_rate(others, at_hand.others);
    if (rate) test.rate_interval = {1000.0 * rate->interval.low, 1000.0 * rate->interval.high};
    if (rate && other_rate) {
        test.rate_ratio = clustered_rate_ratio(*rate, *other_rate, equivalence_confidence);
    }
    test.permutation_p = permutation_p(at_hand, hits);
}

void test_by_word(GroupTest& test, const GroupAtHand& at_hand, const GroupedDocuments& documents,
                  const Hits& hits, double prior_weight) {
    CorpusPair words;
    words.first.tokens = std::llround(at_hand.own.tokens);
    words.second.tokens = std::llround(at_hand.others.tokens);
    for (const auto& hit : hits) {
        const bool is_own = documents.all()[hit.place].group == at_hand.group;
        (is_own ? words.first : words.second).hits += hit.mentions;
    }
    if (words.first.tokens == 0 || words.second.tokens == 0) return;
    test.log_ratio = log_ratio(words);
    test.g2 = signed_g2(words);
    const CorpusPair mentions = {{words.first.hits, at_hand.mentions},
                                 {words.second.hits, at_hand.other_mentions}};
    const auto odds = log_odds_with_prior(mentions, informative_prior(mentions, prior_weight));
    if (!odds) return;
    test.log_odds = odds->delta;
    test.log_odds_z = odds->z;
}

std::optional<Verdict> verdict_of(const GroupTest& test) {
    if (!test.rate_ratio && !test.q) return std::nullopt;
    if (test.rate_ratio && is_equivalent(test.rate_ratio->interval, same_within)) {
        return Verdict::same;
    }
    if (!test.q || *test.q >= significant_q || !test.log_ratio) return Verdict::unsure;
    return test.log_ratio->value > 0.0 ? Verdict::more : Verdict::less;
}

void correct_for_tests(Comparison& comparison) {
    std::vector<GroupTest*> tested;
    std::vector<double> p_values;
    for (ComparisonRow& row : comparison.entities) {
        for (GroupCell& cell : row.by_group) {
            if (!cell.test.permutation_p) continue;
            tested.push_back(&cell.test);
            p_values.push_back(*cell.test.permutation_p);
        }
    }
    const std::vector<double> q_values = benjamini_hochberg(p_values);
    for (std::size_t index = 0; index < tested.size(); ++index) tested[index]->q = q_values[index];
    comparison.tests.tested = static_cast<std::int64_t>(tested.size());
}

GroupAtHand take_up(const Comparison& comparison, const GroupedDocuments& documents,
                    std::size_t group) {
    GroupAtHand at_hand;
    at_hand.group = group;
    at_hand.own = documents.sizes_of(group);
    at_hand.others = documents.sizes_of_others(group);
    for (std::size_t index = 0; index < comparison.groups.size(); ++index) {
        const std::int64_t mentions = comparison.groups[index].mentions;
        (index == group ? at_hand.mentions : at_hand.other_mentions) += mentions;
    }
    return at_hand;
}

}  // namespace

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::same:
            return "same";
        case Verdict::more:
            return "more";
        case Verdict::less:
            return "less";
        case Verdict::unsure:
            break;
    }
    return "unsure";
}

void test_groups(Comparison& comparison, const GroupedDocuments& documents,
                 const PermutationSettings& settings) {
    comparison.tests.wanted = settings;
    comparison.tests.single_group = comparison.groups.size() < 2;
    if (comparison.tests.weighted) return;
    PermutationSettings affordable_ones = settings;
    affordable_ones.permutations = affordable(settings.permutations, documents.all().size());
    comparison.tests.exact = true;

    std::vector<Hits> hits;
    for (const ComparisonRow& row : comparison.entities) {
        hits.push_back(documents.hits_of(row.entity.id));
    }
    const auto prior_weight = static_cast<double>(comparison.entities.size()) +
                              static_cast<double>(comparison.entities_left_out);
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        GroupAtHand at_hand = take_up(comparison, documents, group);
        const bool can_split =
            at_hand.own.count >= fewest_documents && at_hand.others.count >= fewest_documents;
        if (can_split && settings.permutations > 0) {
            at_hand.splits = make_splits(documents, group, affordable_ones);
            comparison.tests.exact = comparison.tests.exact && at_hand.splits->exact();
            comparison.tests.permutations =
                std::max(comparison.tests.permutations, at_hand.splits->splits());
        }
        for (std::size_t row = 0; row < hits.size(); ++row) {
            GroupTest& test = comparison.entities[row].by_group[group].test;
            test_by_document(test, at_hand, documents, hits[row]);
            test_by_word(test, at_hand, documents, hits[row], prior_weight);
        }
    }
    correct_for_tests(comparison);
    for (ComparisonRow& row : comparison.entities) {
        for (GroupCell& cell : row.by_group) cell.test.verdict = verdict_of(cell.test);
    }
}

}  // namespace onoma
