// SPDX-License-Identifier: Apache-2.0
#include "analysis/grouped_documents.hpp"

#include <algorithm>

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

}  // namespace

GroupedDocuments::GroupedDocuments(const Analysis& analysis, const std::vector<std::string>& groups,
                                   bool count_possible)
    : hits_(analysis.documents, analysis.places, analysis.duplicates, count_possible),
      places_(analysis.documents.documents().size(), nowhere) {
    const DocumentTable& table = analysis.documents;
    for (std::uint32_t index = 0; index < table.entities().size(); ++index) {
        entities_.emplace(table.entities()[index].id, index);
    }
    const std::vector<std::size_t> group_places = places_of(table.groups(), groups);
    std::vector<std::vector<double>> words(groups.size());
    std::vector<double> all_words;
    for (std::uint32_t index = 0; index < table.documents().size(); ++index) {
        const CountedDocument& document = table.documents()[index];
        const std::size_t group = group_places[document.group];
        if (hits_.weight_of(index) == 0.0 || words_of(document) == 0 || group == nowhere) continue;
        places_[index] = documents_.size();
        documents_.push_back({index, group, words_of(document)});
        words[group].push_back(static_cast<double>(words_of(document)));
        all_words.push_back(words[group].back());
    }
    for (const std::vector<double>& group : words) sizes_.push_back(onoma::sizes_of(group));
    size_ = onoma::sizes_of(all_words);
}

PartSizes GroupedDocuments::sizes_of_others(std::size_t group) const {
    const PartSizes& own = sizes_[group];
    PartSizes others;
    others.count = size_.count - own.count;
    others.tokens = size_.tokens - own.tokens;
    others.squares = std::max(0.0, size_.squares - own.squares);
    others.fourth_powers = std::max(0.0, size_.fourth_powers - own.fourth_powers);
    for (std::size_t other = 0; other < sizes_.size(); ++other) {
        if (other == group || sizes_[other].count == 0.0) continue;
        const double least = sizes_[other].least;
        others.least = others.least == 0.0 ? least : std::min(others.least, least);
    }
    return others;
}

std::vector<GroupedDocuments::Hits> GroupedDocuments::hits_of(std::string_view entity) const {
    std::vector<Hits> result;
    const auto known = entities_.find(entity);
    if (known == entities_.end()) return result;
    for (const EntityHits& hit : hits_.of(known->second)) {
        if (places_[hit.document] == nowhere) continue;
        result.push_back({places_[hit.document], static_cast<std::int64_t>(hit.mentions)});
    }
    return result;
}

}  // namespace onoma
