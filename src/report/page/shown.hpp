// SPDX-License-Identifier: Apache-2.0
// What of a collection is shown on its page, and under which numbers: entities, groups, articles.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/report/page.hpp"

namespace onoma {

// Numbers of entities: the rows of the table first, then others that the articles name.
class EntityNumbers {
public:
    EntityNumbers(const Comparison& shown, const std::vector<NamedEntity>& in_articles);

    // Of an entity of the table.
    [[nodiscard]] std::optional<std::size_t> of_row(const std::string& id) const;

    // Of ArticleCollection::entities[index].
    [[nodiscard]] std::size_t of_kept(std::size_t index) const { return kept_[index]; }

    // Those that are no rows of the table, in the order of their numbers.
    [[nodiscard]] const std::vector<NamedEntity>& others() const { return others_; }

private:
    std::map<std::string, std::size_t> rows_;
    std::vector<std::size_t> kept_;
    std::vector<NamedEntity> others_;
};

// Views the collection, which must outlive it.
struct Shown {
    Shown(const ArticleCollection& all, const PageSettings& how);

    // The column of a group; nothing for one that is not shown.
    [[nodiscard]] std::optional<std::size_t> group_number(const std::string& name) const;

    const ArticleCollection& collection;
    const PageSettings& settings;
    Comparison comparison;            // its entities are the rows of the table
    std::vector<std::size_t> groups;  // indices of Comparison::groups: the largest, in their order
    EntityNumbers entities;
    std::map<std::string, std::size_t> articles;  // by id: index of ArticleCollection::articles
};

}  // namespace onoma
