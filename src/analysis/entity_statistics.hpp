// SPDX-License-Identifier: Apache-2.0
// How sure the frequency of an entity is and how it is spread: over documents, sources and time.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "onoma/counts/document_hits.hpp"
#include "onoma/statistics/dispersion.hpp"

namespace onoma {

class EntityStatistics {
public:
    // `analysis` must outlive it.
    EntityStatistics(const Analysis& analysis, bool count_possible);

    // Fills what FrequencyRow has beside its counts. Cost: linear in the documents that name it.
    void fill(FrequencyRow& row);

private:
    void fill_dates(FrequencyRow& row, std::span<const EntityHits> hits) const;
    [[nodiscard]] std::int64_t mentions_once(std::span<const EntityHits> hits) const;
    void fill_sources(FrequencyRow& row, std::span<const EntityHits> hits);
    [[nodiscard]] std::vector<PartHits> parts_of(std::span<const EntityHits> hits) const;
    [[nodiscard]] double words_of(std::uint32_t document) const;

    const Analysis& analysis_;
    DocumentHits hits_;
    std::unordered_map<std::string_view, std::uint32_t> indices_;  // of entities, by id
    std::vector<double> story_words_;  // weighted; with Duplicates::weight only
    PartSizes sizes_;
    std::int64_t document_count_ = 0;    // that count
    std::vector<double> source_counts_;  // of the row at hand, by source
};

}  // namespace onoma
