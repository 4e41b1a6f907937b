// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/document_hits.hpp"

namespace onoma {
namespace {

double weight_of(const StoryPlace& place, Duplicates duplicates) {
    switch (duplicates) {
        case Duplicates::once:
            return place.is_first ? 1.0 : 0.0;
        case Duplicates::weight:
            return 1.0 / static_cast<double>(place.size);
        case Duplicates::count:
            break;
    }
    return 1.0;
}

// Calls `visit` for each entity that a mention counts for.
template <typename Visit>
void for_each_hit(const DocumentTable& table, const CountedDocument& document, bool possible,
                  const Visit& visit) {
    for (const CountedMention& mention : table.mentions_of(document)) {
        if (mention.kind == MentionKind::decided) visit(mention.what);
        if (mention.kind != MentionKind::undecided || !possible) continue;
        for (const std::uint32_t entity : table.candidates_of(mention.what)) visit(entity);
    }
}

}  // namespace

DocumentHits::DocumentHits(const DocumentTable& table, const StoryPlaces& places,
                           Duplicates duplicates, bool possible)
    : begins_(table.entities().size() + 1) {
    const std::vector<CountedDocument>& documents = table.documents();
    const auto document_count = static_cast<std::uint32_t>(documents.size());
    weights_.reserve(documents.size());
    for (std::size_t index = 0; index < documents.size(); ++index) {
        weights_.push_back(
            onoma::weight_of(places.empty() ? StoryPlace{} : places[index], duplicates));
    }

    // Twice over the mentions: how many documents name each entity, then which.
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> last_document(table.entities().size(), none);
    for (std::uint32_t document = 0; document < document_count; ++document) {
        if (weights_[document] == 0.0) continue;
        for_each_hit(table, documents[document], possible, [&](std::uint32_t entity) {
            if (last_document[entity] == document) return;
            last_document[entity] = document;
            ++begins_[entity + 1];
        });
    }
    for (std::size_t entity = 1; entity < begins_.size(); ++entity) {
        begins_[entity] += begins_[entity - 1];
    }
    hits_.resize(begins_.back());
    std::vector<std::size_t> ends(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t document = 0; document < document_count; ++document) {
        if (weights_[document] == 0.0) continue;
        for_each_hit(table, documents[document], possible, [&](std::uint32_t entity) {
            const bool is_new =
                ends[entity] == begins_[entity] || hits_[ends[entity] - 1].document != document;
            if (is_new) hits_[ends[entity]++].document = document;
            ++hits_[ends[entity] - 1].mentions;
        });
    }
}

}  // namespace onoma
