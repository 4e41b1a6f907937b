// SPDX-License-Identifier: Apache-2.0
// The documents that count, by group, and in which of them an entity is named: what tests by
// document, or by story, are made from.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

using GroupIndices = std::unordered_map<std::string_view, std::size_t>;

// The index of each group by its name. Views of `groups`.
template <typename Groups>
[[nodiscard]] GroupIndices indices_of(const Groups& groups) {
    GroupIndices indices;
    for (const auto& group : groups) indices.emplace(group.name, indices.size());
    return indices;
}

// Of `cells`, which rise by group, the first that is of `group` or a later one.
template <typename Cells>
[[nodiscard]] auto first_from(Cells& cells, std::size_t group) {
    return std::lower_bound(cells.begin(), cells.end(), group,
                            [](const GroupCell& cell, std::size_t at) { return cell.group < at; });
}

// The cell of `group`; null where it is not kept.
template <typename Cells>
[[nodiscard]] auto* find_cell(Cells& cells, std::size_t group) {
    const auto place = first_from(cells, group);
    return place != cells.end() && place->group == group ? &*place : nullptr;
}

// All groups of the analysis, by name.
[[nodiscard]] std::vector<std::string> names_of_groups(const Analysis& analysis);

// One document that counts and has words; or all of a group that copy the same story.
struct GroupedDocument {
    std::uint32_t index = 0;  // into DocumentTable::documents(): the first of them
    std::size_t group = 0;    // in the order of the names given
    std::int64_t words = 0;
    std::int64_t copies = 0;  // documents that it stands for
};

// Immutable. With Duplicates::weight each document counts whole here.
class GroupedDocuments {
public:
    // `groups`: the names of all groups. `analysis` must outlive it. Cost: linear in mentions.
    GroupedDocuments(const Analysis& analysis, const std::vector<std::string>& groups,
                     bool count_possible, SamplingUnit unit);

    [[nodiscard]] const std::vector<GroupedDocument>& all() const { return documents_; }
    [[nodiscard]] std::size_t group_count() const { return sizes_.size(); }
    // Documents and words of a group, and of all others.
    [[nodiscard]] const PartSizes& sizes_of(std::size_t group) const { return sizes_[group]; }
    [[nodiscard]] PartSizes sizes_of_others(std::size_t group) const;
    [[nodiscard]] PartSizes sizes() const { return sizes_of_others(group_count()); }  // of all

    // Where in all() an entity is named, rising, and how often.
    struct Hits {
        std::size_t place = 0;
        std::int64_t mentions = 0;
    };
    [[nodiscard]] std::vector<Hits> hits_of(std::string_view entity) const;

private:
    const DocumentTable& table_;
    DocumentHits hits_;
    std::vector<GroupedDocument> documents_;
    std::vector<std::size_t> places_;  // in `documents_`, of each document of the table
    std::vector<PartSizes> sizes_;     // of each group
};

}  // namespace onoma
