// SPDX-License-Identifier: Apache-2.0
// What the columns of a comparison mean, in plain words.
#include <array>

#include "onoma/report/column_meanings.hpp"

namespace onoma {
namespace {

constexpr std::array<ColumnMeaning, 17> meanings = {{
    {"mentions, documents",
     "How often the group names the entity, and in how many of its documents."},
    {"rate_per_1000_words",
     "Mentions in 1,000 words of that group, so that large and small groups can be compared."},
    {"weighted_mentions", "Mentions when all copies of a story share the weight of one document."},
    {"rate_low, rate_high",
     "The 95 % interval of the rate: where it would probably be if other documents of the same "
     "group had been collected. Made of documents, since a document that names somebody once tends "
     "to do so again. In this and all tests by document copies of a story in the same group are "
     "one "
     "document (--unit document: each is one)."},
    {"log_odds_z",
     "How strongly the group sets itself apart from all others by this entity: the difference of "
     "the log odds that a mention is of it, in standard errors. Rare entities are held back by "
     "what all groups do together, so that three mentions against none do not come first. Above 0 "
     "the group favours it, below 0 the others do; beyond 2 and -2 it is worth a look."},
    {"log_ratio",
     "How many times the rate would have to double to get from all others to this group: 1 is "
     "twice as often, 2 four times, -1 half. When one side has no mention, half a mention is "
     "shared out to both in proportion to their words, so that the side without any is always the "
     "lower one. Its 95 % interval (log_ratio_low, log_ratio_high) takes each word as independent, "
     "and so is narrower than the truth in bursty news; it has one end only when a side has no "
     "mention."},
    {"g2",
     "The log-likelihood ratio with the sign of the difference. It grows with the number of words "
     "and takes each as independent: good for ordering, too easily impressed as a test."},
    {"rate_ratio",
     "The rate of the group over that of all others. Its 90 % interval (rate_ratio_low, "
     "rate_ratio_high) is made of documents: it is what the verdict rests on, with q."},
    {"permutation_p",
     "If the same documents were dealt out to the groups by chance, how often would the difference "
     "be at least as large? Words of one document stay together. Documents are dealt out among "
     "those of about the same length (ten strata, fewer for few documents), so that groups which "
     "only differ in length do not differ here. It is computed of all ways, none are drawn. It "
     "takes documents as interchangeable otherwise, as groups are not when one names somebody in "
     "few "
     "documents but often in each."},
    {"q",
     "p corrected for how many entities and groups were tested, whether they are shown or not "
     "(Benjamini-Hochberg): of all with a q below 0.05, about one in twenty is there by chance."},
    {"verdict",
     "same: the rate is within a fifth of that of the others, even at the ends of the interval of "
     "rate_ratio. more, less: q is below 0.05, and the rate is higher, or lower, at both ends of "
     "that interval (where one side has no mention there is none, and q alone decides). unsure: "
     "the "
     "documents show neither, which is no proof that there is no difference."},
    {"expected_mentions, expected_documents",
     "Of a gap: how often the group would name the entity if it did so as often as all others "
     "together."},
    {"fisher_p, fisher_q",
     "Of a gap: how likely so many documents, drawn from all, would not name the entity either "
     "(Fisher's exact test, copies of a story in a group being one), and the same corrected for "
     "all entities and groups that could have "
     "been a gap."},
    {"days_ahead",
     "Of who was first: the days from the first document that names the entity to the next of "
     "another group. Only groups with a document before that first day count: one that begins "
     "later could not have been first. Known to the day, and only within what was read: whoever "
     "has more documents here is first more often."},
    {"jaccard, overlap, rank_biased_overlap, jensen_shannon_distance, cosine",
     "How alike two groups are: the part of all their entities that both name; the same of the "
     "smaller group's; how far their rankings agree, the top weighing most (1 the same, 0 nothing "
     "in common; the order of entities with as many mentions is open, and counts as open); how far "
     "their shares of attention are apart (0 the same, 1 nothing in common); "
     "and the cosine of their mentions (1 the same proportions)."},
    {"reference_mentions, reference_log_ratio, reference_g2, reference_log_odds_z, reference_q",
     "With --against: mentions in the saved report, and the same statistics for all documents here "
     "against that report (with reference_log_ratio_low, reference_log_ratio_high). Its documents "
     "are not there any more, so words are taken as independent: q is corrected G2, and too easily "
     "small in bursty news."},
    {"inertia_explained",
     "How much of all differences between the groups an axis of the map shows. Groups that lie "
     "near each other name the same entities in the same proportions. A group that names none of "
     "the entities on the map has no place; in the middle are those that name all as the groups "
     "together do."},
}};

}  // namespace

std::span<const ColumnMeaning> comparison_meanings() { return meanings; }

}  // namespace onoma
