// SPDX-License-Identifier: Apache-2.0
#include "analysis/grouped_documents.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "statistics/shares.hpp"

namespace onoma {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Mentions of names that are no words are possible; a document is never smaller than its hits.
std::int64_t words_of(const CountedDocument& document) {
    return std::max(document.words, static_cast<std::int64_t>(document.mention_count));
}

// For each group of the table its place in `names`, which are sorted.
std::vector<std::size_t> places_of(const std::vector<std::string>& groups,
                                   const std::vector<std::string>& names) {
    std::vector<std::size_t> places;
    for (const std::string& group : groups) {
        const auto found = std::lower_bound(names.begin(), names.end(), group);
        const bool is_there = found != names.end() && *found == group;
        places.push_back(is_there ? static_cast<std::size_t>(found - names.begin()) : nowhere);
    }
    return places;
}

// Hits at the same place become one; the places rise.
void add_up(std::vector<GroupedDocuments::Hits>& hits) {
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto& a, const auto& b) { return a.place < b.place; });
    std::size_t kept = 0;
    for (std::size_t next = 1; next < hits.size(); ++next) {
        if (hits[next].place == hits[kept].place) {
            hits[kept].mentions += hits[next].mentions;
        } else {
            hits[++kept] = hits[next];
        }
    }
    if (!hits.empty()) hits.resize(kept + 1);
}

}  // namespace

std::vector<std::string> names_of_groups(const Analysis& analysis) {
    std::vector<std::string> names;
    for (const auto& [name, size] : analysis.counts.groups) names.push_back(name);
    return names;
}

GroupedDocuments::GroupedDocuments(const Analysis& analysis, const std::vector<std::string>& groups,
                                   bool count_possible, SamplingUnit unit)
    : table_(analysis.documents),
      hits_(analysis.documents, analysis.places, analysis.duplicates, count_possible),
      places_(analysis.documents.documents().size(), nowhere) {
    const std::vector<std::size_t> group_places = places_of(table_.groups(), groups);
    const bool by_story = unit == SamplingUnit::story && !analysis.places.empty();
    std::map<std::pair<std::uint32_t, std::size_t>, std::size_t> stories;  // and group: the place
    for (std::uint32_t index = 0; index < table_.documents().size(); ++index) {
        const CountedDocument& document = table_.documents()[index];
        const std::size_t group = group_places[document.group];
        if (hits_.weight_of(index) == 0.0 || words_of(document) == 0 || group == nowhere) continue;
        places_[index] = documents_.size();
        if (by_story) {
            const auto story = std::pair(analysis.places[index].story, group);
            places_[index] = stories.emplace(story, documents_.size()).first->second;
        }
        if (places_[index] == documents_.size()) documents_.push_back({index, group, 0, 0});
        documents_[places_[index]].words += words_of(document);
        ++documents_[places_[index]].copies;
    }
    std::vector<std::vector<double>> words(groups.size());
    for (const GroupedDocument& document : documents_) {
        words[document.group].push_back(static_cast<double>(document.words));
    }
    for (const std::vector<double>& group : words) sizes_.push_back(onoma::sizes_of(group));
    std::vector<double> copied(groups.size());
    for (const GroupedDocument& document : documents_) {
        copied[document.group] +=
            static_cast<double>(document.copies) * static_cast<double>(document.words);
    }
    for (std::size_t group = 0; group < sizes_.size(); ++group) {
        if (sizes_[group].tokens > 0.0) sizes_[group].copies = copied[group] / sizes_[group].tokens;
    }
}

PartSizes GroupedDocuments::sizes_of_others(std::size_t group) const {
    // Added up: all less the group would lose the digits of short documents beside a long one.
    PartSizes others;
    CompensatedSum tokens;
    CompensatedSum squares;
    CompensatedSum fourth_powers;
    CompensatedSum copied;
    for (std::size_t other = 0; other < sizes_.size(); ++other) {
        const PartSizes& sizes = sizes_[other];
        if (other == group || sizes.count == 0.0) continue;
        others.count += sizes.count;
        tokens.add(sizes.tokens);
        copied.add(sizes.copies * sizes.tokens);
        squares.add(sizes.squares);
        fourth_powers.add(sizes.fourth_powers);
        others.least = others.least == 0.0 ? sizes.least : std::min(others.least, sizes.least);
    }
    others.tokens = tokens.value();
    if (others.tokens > 0.0) others.copies = copied.value() / others.tokens;
    others.squares = squares.value();
    others.fourth_powers = fourth_powers.value();
    return others;
}

std::vector<GroupedDocuments::Hits> GroupedDocuments::hits_of(std::string_view entity) const {
    std::vector<Hits> result;
    const auto index = table_.find(entity);
    if (!index) return result;
    for (const EntityHits& hit : hits_.of(*index)) {
        if (places_[hit.document] == nowhere) continue;
        result.push_back({places_[hit.document], static_cast<std::int64_t>(hit.mentions)});
    }
    add_up(result);
    return result;
}

}  // namespace onoma
