// SPDX-License-Identifier: Apache-2.0
// The pipeline tags with the first lexicon; what it hands over, document by document, is tagged
// with the second.
#include <algorithm>
#include <span>
#include <tuple>

#include "onoma/analysis/analyze.hpp"

namespace onoma {
namespace {

auto place_of(const MentionSide& mention) {
    return std::tie(mention.range.begin, mention.range.end, mention.is_role, mention.id,
                    mention.rivals);
}

bool stands_before(const MentionSide& a, const MentionSide& b) { return place_of(a) < place_of(b); }

// A rule that decides a mention may change without a change of the mention: it is not compared.
std::vector<MentionSide> sides_of(const TaggedText& tagged, const Lexicon& lexicon) {
    std::vector<MentionSide> sides;
    const auto add = [&](const std::vector<Mention>& mentions, bool is_role) {
        for (const Mention& mention : mentions) {
            const EntityView entity = view_entity(lexicon, tagged, mention.entity);
            MentionSide side{mention.range,
                             std::string(entity.id),
                             std::string(entity.name),
                             std::string(entity.type),
                             is_role,
                             {}};
            for (const EntityId rival : mention.rivals) {
                side.rivals.emplace_back(view_entity(lexicon, tagged, rival).id);
            }
            std::sort(side.rivals.begin(), side.rivals.end());
            sides.push_back(std::move(side));
        }
    };
    add(tagged.mentions, false);
    add(tagged.roles, true);
    std::sort(sides.begin(), sides.end(), stands_before);
    return sides;
}

// What stands in `from` and not in `other`, both sorted.
std::vector<const MentionSide*> only_in(const std::vector<MentionSide>& from,
                                        const std::vector<MentionSide>& other) {
    std::vector<const MentionSide*> result;
    auto at = other.begin();
    for (const MentionSide& mention : from) {
        while (at != other.end() && stands_before(*at, mention)) ++at;
        if (at != other.end() && place_of(*at) == place_of(mention)) {
            ++at;
        } else {
            result.push_back(&mention);
        }
    }
    return result;
}

std::uint32_t begin_of(const MentionChange& change) {
    return change.before ? change.before->range.begin : change.after->range.begin;
}

void count(const std::vector<MentionChange>& changes, MentionDiffTotals& totals) {
    if (!changes.empty()) ++totals.changed_documents;
    for (const MentionChange& change : changes) {
        ++(change.before && change.after ? totals.changed
           : change.after                ? totals.appeared
                                         : totals.vanished);
    }
}

// Every type counts, also those that reports hide unless asked.
AnalysisSettings all_types_of(const Lexicon& before, const Lexicon& after) {
    AnalysisSettings settings;
    settings.tagging.with_credits = true;
    for (const Lexicon* lexicon : {&before, &after}) {
        for (const auto& type : lexicon->types()) settings.tagging.types.emplace_back(type);
    }
    return settings;
}

}  // namespace

std::vector<MentionChange> diff_mentions(const std::vector<MentionSide>& before,
                                         const std::vector<MentionSide>& after) {
    const std::vector<const MentionSide*> vanished = only_in(before, after);
    const std::vector<const MentionSide*> appeared = only_in(after, before);
    std::vector<MentionChange> changes;
    std::vector<bool> paired(appeared.size(), false);
    std::size_t first = 0;  // of those that may overlap what comes
    for (const MentionSide* old : vanished) {
        MentionChange change{*old, std::nullopt};
        while (first < appeared.size() &&
               (paired[first] || appeared[first]->range.end <= old->range.begin)) {
            ++first;
        }
        for (std::size_t at = first; at < appeared.size(); ++at) {
            if (appeared[at]->range.begin >= old->range.end) break;
            const bool fits = !paired[at] && appeared[at]->is_role == old->is_role &&
                              appeared[at]->range.overlaps(old->range);
            if (!fits) continue;
            paired[at] = true;
            change.after = *appeared[at];
            break;
        }
        changes.push_back(std::move(change));
    }
    for (std::size_t at = 0; at < appeared.size(); ++at) {
        if (!paired[at]) changes.push_back({std::nullopt, *appeared[at]});
    }
    std::stable_sort(
        changes.begin(), changes.end(),
        [](const MentionChange& a, const MentionChange& b) { return begin_of(a) < begin_of(b); });
    return changes;
}

MentionDiffTotals diff_mentions(const std::vector<std::filesystem::path>& paths,
                                const CorpusSettings& corpus, const Lexicon& before,
                                const Lexicon& after, const WorkSettings& work,
                                const VisitMentionChanges& visit) {
    MentionDiffTotals totals;
    Tagger tagger(after);
    TaggedText tagged_after;
    const auto compare = [&](const TaggedDocument& tagged) {
        tagger.tag(tagged.text, tagged.document.date, tagged_after);
        const std::vector<MentionSide> old_mentions = sides_of(tagged.tagged, before);
        const std::vector<MentionSide> new_mentions = sides_of(tagged_after, after);
        const std::vector<MentionChange> changes = diff_mentions(old_mentions, new_mentions);
        ++totals.documents;
        totals.mentions_before += std::ssize(old_mentions);
        totals.mentions_after += std::ssize(new_mentions);
        count(changes, totals);
        if (!changes.empty()) visit(tagged.document, changes);
    };
    AnalysisSettings settings = all_types_of(before, after);
    settings.corpus = corpus;
    totals.left_out = for_each_tagged_document(paths, before, settings, work, compare);
    totals.same = totals.mentions_before - totals.vanished - totals.changed;
    return totals;
}

}  // namespace onoma
