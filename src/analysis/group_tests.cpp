// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_tests.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

using Hits = std::vector<GroupedDocuments::Hits>;

std::int64_t mentions_of(const Hits& hits) {
    return std::accumulate(hits.begin(), hits.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& hit) { return sum + hit.mentions; });
}

constexpr double fewest_documents = 2.0;         // below, nothing tells the spread
constexpr double equivalence_confidence = 0.90;  // two one-sided tests of 5 % each

// One group, and what does not depend on the entity.
struct GroupAtHand {
    std::size_t group = 0;
    PartSizes own;
    PartSizes others;
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

// The cell of a group, which is added where it is not kept.
TestedCell& kept_cell(ComparisonRow& row, std::size_t group) {
    const auto place = first_from(row.cells, group);
    if (place != row.cells.end() && place->group == group) return *place;
    TestedCell cell;
    cell.group = group;
    cell.rate_per_1000_words = 0.0;  // it has words: its documents are dealt out
    return *row.cells.insert(place, cell);
}

// Permutations of one group after the other, and for each how many mentions are too few for its
// silence to be worth a look.
class PermutedGroups {
public:
    explicit PermutedGroups(const GroupedDocuments& documents)
        : documents_(documents),
          words_(words_of(documents)),
          strata_(words_),
          permutations_(permutations_of(documents, strata_, words_)) {
        for (std::size_t group = 0; group < permutations_.size(); ++group) {
            if (!permutations_[group]) continue;
            by_threshold_.emplace_back(permutations_[group]->unsurprising_without(total(words_)),
                                       group);
        }
        std::sort(by_threshold_.begin(), by_threshold_.end());
    }

    [[nodiscard]] const Permutations& all() const { return permutations_; }

    // p of one entity in each group that names it, or might stand out by its silence. How many of
    // them are approximated.
    std::int64_t permute(ComparisonRow& row) const {
        const Hits hits = documents_.hits_of(row.entity.id);
        row.is_permuted = static_cast<double>(hits.size()) >= fewest_documents;
        if (!row.is_permuted) return 0;
        std::vector<HitsInDocument> found;
        std::map<std::size_t, std::int64_t> of_group;
        for (const auto& hit : hits) {
            found.push_back({hit.place, hit.mentions});
            of_group[documents_.all()[hit.place].group] += hit.mentions;
        }
        const std::int64_t all_mentions = mentions_of(hits);
        for (const auto& [threshold, group] : by_threshold_) {
            if (threshold >= all_mentions) break;
            of_group.emplace(group, 0);
        }
        const HitsByLength by_length(strata_, found);
        std::int64_t approximated = 0;
        for (const auto& [group, mentions] : of_group) {
            if (!permutations_[group]) continue;
            const PermutationP p = permutations_[group]->p_value(by_length, mentions);
            approximated += p.is_exact ? 0 : 1;
            if (mentions > 0 || p.value < 1.0) {
                kept_cell(row, group).test.permutation_p = p.value;
            }
        }
        return approximated;
    }

private:
    static std::vector<std::int64_t> words_of(const GroupedDocuments& documents) {
        std::vector<std::int64_t> words;
        for (const GroupedDocument& document : documents.all()) words.push_back(document.words);
        return words;
    }

    static std::int64_t total(const std::vector<std::int64_t>& words) {
        return std::accumulate(words.begin(), words.end(), std::int64_t{0});
    }

    const GroupedDocuments& documents_;
    std::vector<std::int64_t> words_;
    LengthStrata strata_;
    Permutations permutations_;
    std::vector<std::pair<std::int64_t, std::size_t>> by_threshold_;  // mentions, group
};

// Documents with hits and what all documents of that side sum up to.
struct Side {
    const std::vector<PartHits>& with_hits;
    double hits = 0.0;
    double tokens = 0.0;

    // Its lowest rate when one document goes.
    [[nodiscard]] double lowest_without_one() const {
        double lowest = hits / tokens;
        for (const PartHits& part : with_hits) {
            if (tokens > part.tokens) {
                lowest = std::min(lowest, (hits - part.hits) / (tokens - part.tokens));
            }
        }
        return lowest;
    }
};

// Omitting a document of the side that has more brings both nearer to each other, never beyond 1.
std::optional<double> ratio_without_one(const Side& own, const Side& others) {
    const double rate = own.hits / own.tokens;
    const double other_rate = others.hits / others.tokens;
    if (rate >= other_rate) return std::max(1.0, own.lowest_without_one() / other_rate);
    const double lowest = others.lowest_without_one();
    return lowest > 0.0 ? std::min(1.0, rate / lowest) : 1.0;
}

double hits_in(const std::vector<PartHits>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, const PartHits& part) { return sum + part.hits; });
}

// `excess`: by how much the rate varies between documents of all groups.
void test_by_document(GroupTest& test, const GroupAtHand& at_hand,
                      const GroupedDocuments& documents, const Hits& hits, double excess) {
    std::vector<PartHits> own;
    std::vector<PartHits> others;
    for (const auto& hit : hits) {
        const GroupedDocument& document = documents.all()[hit.place];
        const PartHits part{static_cast<double>(hit.mentions), static_cast<double>(document.words)};
        (document.group == at_hand.group ? own : others).push_back(part);
    }
    const auto rate = clustered_rate(own, at_hand.own);
    if (!rate) return;
    const Interval interval = moderated_rate(*rate, at_hand.own, excess).interval;
    test.rate_interval = {1000.0 * interval.low, 1000.0 * interval.high};
    if (const auto other_rate = clustered_rate(others, at_hand.others)) {
        test.rate_ratio = clustered_rate_ratio(*rate, *other_rate, equivalence_confidence);
        test.rate_ratio_without_one =
            ratio_without_one({own, hits_in(own), at_hand.own.tokens},
                              {others, hits_in(others), at_hand.others.tokens});
    }
}

// Mentions of an entity in a group and in all others.
struct MentionsInTest {
    std::int64_t own = 0;
    std::int64_t others = 0;
};

std::optional<LogOddsWithPrior> odds_of(const MentionsInTest& found, const GroupSides& sides,
                                        double prior_weight) {
    if (sides.words == 0 || sides.other_words == 0) return std::nullopt;
    const CorpusPair mentions = {{found.own, sides.mentions}, {found.others, sides.other_mentions}};
    return log_odds_with_prior(mentions, informative_prior(mentions, prior_weight));
}

void test_by_word(GroupTest& test, const MentionsInTest& found, const GroupSides& sides,
                  double prior_weight) {
    if (sides.words == 0 || sides.other_words == 0) return;
    const CorpusPair words = {{found.own, sides.words}, {found.others, sides.other_words}};
    test.log_ratio = log_ratio(words);
    test.g2 = signed_g2(words);
    if (const auto odds = odds_of(found, sides, prior_weight)) {
        test.log_odds = odds->delta;
        test.log_odds_z = odds->z;
    }
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

Certainty certainty_of(const GroupTest& test) {
    if (!test.verdict) return Certainty::unclear;
    if (*test.verdict != Verdict::unsure) return Certainty::sure;
    if (!test.q || *test.q >= likely_q || !test.log_ratio) return Certainty::unclear;
    const auto& ratio = test.rate_ratio;
    const bool is_beyond_1 = !ratio || (test.log_ratio->value > 0.0 ? ratio->interval.low > 1.0
                                                                    : ratio->interval.high < 1.0);
    return is_beyond_1 ? Certainty::likely : Certainty::unclear;
}

// Whether an entity differs between groups at all, and that for all entities. Groups that are not
// kept have a p of 1.
void test_all_groups(Comparison& comparison, std::int64_t groups) {
    for (ComparisonRow& row : comparison.entities) {
        if (!row.is_permuted || groups == 0) continue;
        std::vector<double> of_groups;
        for (const TestedCell& cell : row.cells) {
            if (cell.test.permutation_p) of_groups.push_back(*cell.test.permutation_p);
        }
        const std::vector<double> corrected = benjamini_hochberg(of_groups, groups);
        row.omnibus_p =
            corrected.empty() ? 1.0 : *std::min_element(corrected.begin(), corrected.end());
    }
    const std::size_t tested = correct_by_benjamini_hochberg(
        comparison.entities, [](const ComparisonRow& row) { return row.omnibus_p; },
        [](ComparisonRow & row) -> auto& { return row.omnibus_q; });
    comparison.tests.entities_tested = static_cast<std::int64_t>(tested);
}

// Cells that are not kept have a p of 1, and so a q of 1.
void correct_for_tests(Comparison& comparison) {
    std::vector<GroupTest*> tested;
    std::vector<double> p_values;
    std::int64_t entities = 0;
    for (ComparisonRow& row : comparison.entities) {
        entities += row.is_permuted ? 1 : 0;
        for (TestedCell& cell : row.cells) {
            if (!cell.test.permutation_p) continue;
            tested.push_back(&cell.test);
            p_values.push_back(*cell.test.permutation_p);
        }
    }
    GroupTests& tests = comparison.tests;
    const auto groups = std::count_if(tests.sides.begin(), tests.sides.end(),
                                      [](const GroupSides& side) { return side.is_permuted; });
    tests.tested = entities * groups;
    const std::vector<double> q_values = benjamini_hochberg(p_values, tests.tested);
    if (tests.tested > 0) tests.threshold = significant_q / static_cast<double>(tests.tested);
    for (std::size_t index = 0; index < tested.size(); ++index) {
        tested[index]->q = q_values[index];
        if (q_values[index] < significant_q) {
            tests.threshold = std::max(tests.threshold, p_values[index]);
        }
    }
    test_all_groups(comparison, groups);
}

// In all documents, whichever group they are of.
std::optional<ClusteredRate> rate_in_all(const Hits& hits, const GroupedDocuments& documents,
                                         const PartSizes& sizes) {
    std::vector<PartHits> parts;
    for (const auto& hit : hits) {
        parts.push_back({static_cast<double>(hit.mentions),
                         static_cast<double>(documents.all()[hit.place].words)});
    }
    return clustered_rate(parts, sizes);
}

// What a cell of `row` could have shown. REQUIRES: the row was tested.
std::optional<double> detectable_in(const GroupTests& tests, const ComparisonRow& row,
                                    const GroupSides& sides) {
    const auto words = static_cast<double>(sides.words + sides.other_words);
    if (!(tests.threshold > 0.0) || words == 0.0 || !row.is_permuted || !sides.is_permuted) {
        return std::nullopt;
    }
    const double rate = static_cast<double>(row.mentions_in_tests) / words;
    return detectable_ratio(rate * static_cast<double>(sides.words),
                            rate * static_cast<double>(sides.other_words), row.design_effect,
                            tests.threshold);
}

std::vector<GroupSides> sides_of(const Comparison& comparison, const GroupedDocuments& documents) {
    std::int64_t all_mentions = 0;
    for (const GroupColumn& column : comparison.groups) all_mentions += column.mentions;
    std::int64_t all_words = 0;
    for (const GroupedDocument& document : documents.all()) all_words += document.words;
    std::vector<GroupSides> sides;
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        GroupSides side;
        side.words = std::llround(documents.sizes_of(group).tokens);
        side.other_words = all_words - side.words;
        side.mentions = comparison.groups[group].mentions;
        side.other_mentions = all_mentions - side.mentions;
        sides.push_back(side);
    }
    return sides;
}

// The test of a cell that is not kept.
GroupTest silent_test(const GroupTests& tests, const ComparisonRow& row, std::size_t group) {
    GroupTest test;
    if (tests.sides.empty()) return test;
    const GroupSides& sides = tests.sides[group];
    if (row.is_permuted && sides.is_permuted) test.permutation_p = test.q = 1.0;
    test_by_word(test, {0, row.mentions_in_tests}, sides, tests.prior_weight);
    test.verdict = verdict_of(test);
    test.certainty = certainty_of(test);
    test.detectable_ratio = detectable_in(tests, row, sides);
    return test;
}

}  // namespace

TestedCell Comparison::cell(const ComparisonRow& row, std::size_t group) const {
    if (const TestedCell* const kept = row.find(group)) return *kept;
    const Duplicates duplicates = tests.weighted ? Duplicates::weight : Duplicates::count;
    return {cell_of({}, group, groups[group], duplicates), silent_test(tests, row, group)};
}

std::optional<double> Comparison::log_odds_z(const ComparisonRow& row, std::size_t group) const {
    if (const TestedCell* const kept = row.find(group)) return kept->test.log_odds_z;
    if (tests.sides.empty()) return std::nullopt;
    const auto odds = odds_of({0, row.mentions_in_tests}, tests.sides[group], tests.prior_weight);
    return odds ? std::optional(odds->z) : std::nullopt;
}

void permute_documents(Comparison& comparison, const GroupedDocuments& documents) {
    GroupTests& tests = comparison.tests;
    if (tests.weighted) return;
    tests.sides = sides_of(comparison, documents);
    tests.prior_weight = static_cast<double>(comparison.entities.size());
    if (!tests.by_document_wanted) return;
    const PermutedGroups groups(documents);
    for (std::size_t group = 0; group < groups.all().size(); ++group) {
        const auto& permutation = groups.all()[group];
        if (!permutation) continue;
        tests.sides[group].is_permuted = true;
        tests.strata = std::max(tests.strata, static_cast<std::int64_t>(permutation->strata()));
    }
    std::vector<std::int64_t> approximated(comparison.entities.size());
    tbb::parallel_for(std::size_t{0}, approximated.size(), [&](std::size_t row) {
        approximated[row] = groups.permute(comparison.entities[row]);
    });
    tests.approximated = std::accumulate(approximated.begin(), approximated.end(), std::int64_t{0});
    correct_for_tests(comparison);
}

void test_groups(Comparison& comparison, const GroupedDocuments& documents) {
    const GroupTests& tests = comparison.tests;
    if (tests.weighted) return;
    std::vector<GroupAtHand> groups;
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        groups.push_back({group, documents.sizes_of(group), documents.sizes_of_others(group)});
    }
    const PartSizes all = documents.sizes();
    tbb::parallel_for(std::size_t{0}, comparison.entities.size(), [&](std::size_t index) {
        ComparisonRow& row = comparison.entities[index];
        const Hits hits = documents.hits_of(row.entity.id);
        row.mentions_in_tests = mentions_of(hits);
        const auto rate = rate_in_all(hits, documents, all);
        row.design_effect = rate ? design_effect(*rate) * all.copies : 1.0;
        const double excess = rate ? excess_of(*rate, all) : 0.0;
        for (TestedCell& cell : row.cells) {
            if (cell.mentions > 0) {
                test_by_document(cell.test, groups[cell.group], documents, hits, excess);
            }
            test_by_word(cell.test, {cell.mentions, row.mentions_in_tests - cell.mentions},
                         tests.sides[cell.group], tests.prior_weight);
            if (row.is_permuted && tests.sides[cell.group].is_permuted &&
                !cell.test.permutation_p) {
                cell.test.permutation_p = cell.test.q = 1.0;
            }
            cell.test.verdict = verdict_of(cell.test);
            cell.test.certainty = certainty_of(cell.test);
            cell.test.detectable_ratio = detectable_in(tests, row, tests.sides[cell.group]);
        }
    });
}

}  // namespace onoma
