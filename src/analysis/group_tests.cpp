// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_tests.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/network.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"

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
        for (TestedCell& cell : row.by_group) {
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

namespace {

constexpr double persistence = 0.9;  // the first ten places weigh 86 %

// What one group names, by row.
struct Profile {
    std::vector<double> counted;
    TiedRanking ranking;
};

Profile profile_of(const std::vector<ComparisonRow>& rows, std::size_t group,
                   Duplicates duplicates) {
    std::vector<double> counted;
    for (const ComparisonRow& row : rows) {
        counted.push_back(row.by_group[group].counted(duplicates));
    }
    TiedRanking ranking(counted);
    return {std::move(counted), std::move(ranking)};
}

GroupPair compare_two(const GroupColumn& first, const GroupColumn& second,
                      const Profile& first_profile, const Profile& second_profile) {
    GroupPair pair;
    pair.first = first.name;
    pair.second = second.name;
    pair.first_entities = first.entities;
    pair.second_entities = second.entities;
    for (std::size_t row = 0; row < first_profile.counted.size(); ++row) {
        const bool in_both = first_profile.counted[row] > 0.0 && second_profile.counted[row] > 0.0;
        pair.shared_entities += in_both ? 1 : 0;
    }
    pair.jaccard = jaccard(pair.shared_entities, pair.first_entities, pair.second_entities);
    if (first.entities == 0 || second.entities == 0) return pair;
    pair.overlap =
        overlap_coefficient(pair.shared_entities, pair.first_entities, pair.second_entities);
    if (const auto rankings =
            rank_biased_overlap(first_profile.ranking, second_profile.ranking, persistence)) {
        pair.rank_biased_overlap = rankings->extrapolated;
    }
    if (const auto shares = jensen_shannon(first_profile.counted, second_profile.counted)) {
        pair.jensen_shannon_distance = shares->distance;
    }
    pair.cosine = cosine_similarity(first_profile.counted, second_profile.counted);
    return pair;
}

}  // namespace

std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                   const std::vector<ComparisonRow>& rows, Duplicates duplicates) {
    std::vector<Profile> profiles;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        profiles.push_back(profile_of(rows, group, duplicates));
    }
    std::vector<GroupPair> pairs;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        for (std::size_t second = first + 1; second < groups.size(); ++second) {
            pairs.push_back(
                compare_two(groups[first], groups[second], profiles[first], profiles[second]));
        }
    }
    return pairs;
}

namespace {

constexpr std::size_t most_entities = 200;  // the cost grows with the smaller side squared
constexpr Eigen::Index axes = 2;

Eigen::MatrixXd counts_of(const Comparison& comparison, std::size_t entities,
                          Duplicates duplicates) {
    Eigen::MatrixXd counts(static_cast<Eigen::Index>(entities),
                           static_cast<Eigen::Index>(comparison.groups.size()));
    for (std::size_t row = 0; row < entities; ++row) {
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            counts(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(group)) =
                comparison.entities[row].by_group[group].counted(duplicates);
        }
    }
    return counts;
}

// Place and contribution of one row of `coordinates`; its mass is its share of all counts.
void set_point(MapPoint& point, const CorrespondenceMap& map, const Eigen::MatrixXd& coordinates,
               Eigen::Index index, double mass) {
    if (!(mass > 0.0)) return;
    for (Eigen::Index axis = 0; axis < coordinates.cols(); ++axis) {
        const double coordinate = coordinates(index, axis);
        point.place.push_back(coordinate);
        point.contribution.push_back(mass * coordinate * coordinate / map.inertia[axis]);
    }
}

}  // namespace

std::optional<GroupMap> map_groups(const Comparison& comparison, Duplicates duplicates) {
    const std::size_t entities = std::min(most_entities, comparison.entities.size());
    if (comparison.groups.size() < 2 || entities < 2) return std::nullopt;
    const Eigen::MatrixXd counts = counts_of(comparison, entities, duplicates);
    const auto found = correspondence_analysis(counts, axes);
    if (!found || found->inertia.size() == 0) return std::nullopt;

    GroupMap map;
    map.total_inertia = found->total_inertia;
    for (Eigen::Index axis = 0; axis < found->inertia.size(); ++axis) {
        map.inertia_explained.push_back(found->explained(axis));
    }
    const double total = counts.sum();
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        const auto index = static_cast<Eigen::Index>(group);
        MapPoint point;
        point.name = comparison.groups[group].name;
        set_point(point, *found, found->columns, index, counts.col(index).sum() / total);
        map.groups.push_back(std::move(point));
    }
    for (std::size_t row = 0; row < entities; ++row) {
        const auto index = static_cast<Eigen::Index>(row);
        MapPoint point;
        point.id = comparison.entities[row].entity.id;
        point.name = comparison.entities[row].entity.name;
        set_point(point, *found, found->rows, index, counts.row(index).sum() / total);
        map.entities.push_back(std::move(point));
    }
    return map;
}

}  // namespace onoma
