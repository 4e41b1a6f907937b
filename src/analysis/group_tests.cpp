// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_tests.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "onoma/statistics/clustered_rate.hpp"
#include "onoma/statistics/effect_size.hpp"
#include "onoma/statistics/keyness.hpp"
#include "onoma/statistics/log_odds_prior.hpp"
#include "onoma/statistics/multiple_tests.hpp"
#include "onoma/statistics/permutation_test.hpp"

namespace onoma {
namespace {

using Hits = std::vector<GroupedDocuments::Hits>;

constexpr double fewest_documents = 2.0;         // below, nothing tells the spread
constexpr double equivalence_confidence = 0.90;  // two one-sided tests of 5 % each

// One group, and what does not depend on the entity.
struct GroupAtHand {
    std::size_t group = 0;
    PartSizes own;
    PartSizes others;
    std::int64_t mentions = 0;        // of all entities in the group
    std::int64_t other_mentions = 0;  // in all others
};

// The groups as a permutation deals their documents out; absent where one has too few, or there are
// too few of others.
using Permutations = std::vector<std::optional<PermutationTest>>;

Permutations permutations_of(const GroupedDocuments& documents, const LengthStrata& strata,
                             const std::vector<std::int64_t>& words) {
    Permutations permutations(documents.group_count());
    std::vector<bool> in_group(documents.all().size());
    for (std::size_t group = 0; group < permutations.size(); ++group) {
        const double own = documents.sizes_of(group).count;
        const double others = static_cast<double>(documents.all().size()) - own;
        if (own < fewest_documents || others < fewest_documents) continue;
        for (std::size_t place = 0; place < in_group.size(); ++place) {
            in_group[place] = documents.all()[place].group == group;
        }
        permutations[group].emplace(strata, words, in_group);
    }
    return permutations;
}

// p of one entity in each group.
void permute(ComparisonRow& row, const GroupedDocuments& documents, const LengthStrata& strata,
             const Permutations& permutations, GroupTests& tests) {
    const Hits hits = documents.hits_of(row.entity.id);
    if (static_cast<double>(hits.size()) < fewest_documents) return;
    std::vector<HitsInDocument> found;
    std::vector<std::int64_t> of_group(permutations.size());
    for (const auto& hit : hits) {
        found.push_back({hit.place, hit.mentions});
        of_group[documents.all()[hit.place].group] += hit.mentions;
    }
    const HitsByLength by_length(strata, found);
    for (std::size_t group = 0; group < permutations.size(); ++group) {
        if (!permutations[group]) continue;
        const PermutationP p = permutations[group]->p_value(by_length, of_group[group]);
        row.by_group[group].test.permutation_p = p.value;
        tests.approximated += p.is_exact ? 0 : 1;
    }
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
    const bool is_more = test.log_ratio->value > 0.0;
    // A permutation also finds that mentions are spread otherwise over documents. A side without
    // any has no ratio: there q alone decides.
    if (test.rate_ratio &&
        !(is_more ? test.rate_ratio->interval.low > 1.0 : test.rate_ratio->interval.high < 1.0)) {
        return Verdict::unsure;
    }
    return is_more ? Verdict::more : Verdict::less;
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

void permute_documents(Comparison& comparison, const GroupedDocuments& documents) {
    GroupTests& tests = comparison.tests;
    if (tests.weighted || !tests.by_document_wanted) return;
    std::vector<std::int64_t> words;
    for (const GroupedDocument& document : documents.all()) words.push_back(document.words);
    const LengthStrata strata(words);
    const Permutations permutations = permutations_of(documents, strata, words);
    for (const auto& permutation : permutations) {
        if (!permutation) continue;
        tests.strata = std::max(tests.strata, static_cast<std::int64_t>(permutation->strata()));
    }
    for (ComparisonRow& row : comparison.entities) {
        permute(row, documents, strata, permutations, tests);
    }
    correct_for_tests(comparison);
}

void test_groups(Comparison& comparison, const GroupedDocuments& documents) {
    if (comparison.tests.weighted) return;
    std::vector<Hits> hits;
    for (const ComparisonRow& row : comparison.entities) {
        hits.push_back(documents.hits_of(row.entity.id));
    }
    const auto prior_weight = static_cast<double>(comparison.entities.size()) +
                              static_cast<double>(comparison.entities_left_out);
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        const GroupAtHand at_hand = take_up(comparison, documents, group);
        for (std::size_t row = 0; row < hits.size(); ++row) {
            GroupTest& test = comparison.entities[row].by_group[group].test;
            test_by_document(test, at_hand, documents, hits[row]);
            test_by_word(test, at_hand, documents, hits[row], prior_weight);
            test.verdict = verdict_of(test);
        }
    }
}

}  // namespace onoma
