// SPDX-License-Identifier: Apache-2.0
// In which documents an entity is named, and how often: a DocumentTable turned around.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "onoma/counts/document_table.hpp"
#include "onoma/counts/duplicates.hpp"

namespace onoma {

struct EntityHits {
    std::uint32_t document = 0;  // index into DocumentTable::documents()
    std::uint32_t mentions = 0;  // at least 1
};

// Immutable, may be shared between threads. Documents that do not count (of a story only the first
// does with Duplicates::once) have no hits and no weight.
class DocumentHits {
public:
    // `possible`: undecided mentions are hits of all of their candidates. Cost: linear in mentions.
    // Memory: 8 bytes for each entity and document that names it.
    DocumentHits(const DocumentTable& table, const StoryPlaces& places, Duplicates duplicates,
                 bool possible = false);

    // Of an index into DocumentTable::entities(), by rising document.
    [[nodiscard]] std::span<const EntityHits> of(std::uint32_t entity) const {
        return std::span(hits_).subspan(begins_[entity], begins_[entity + 1] - begins_[entity]);
    }

    // What a document counts for: 1, with Duplicates::weight one divided by the size of its story.
    [[nodiscard]] double weight_of(std::uint32_t document) const { return weights_[document]; }

private:
    std::vector<std::size_t> begins_;  // by entity; one more at the end
    std::vector<EntityHits> hits_;
    std::vector<double> weights_;  // by document
};

}  // namespace onoma
