// SPDX-License-Identifier: Apache-2.0
#include "report/page/shown.hpp"

#include <algorithm>
#include <numeric>

namespace onoma {
namespace {

std::vector<std::size_t> largest_groups(const std::vector<GroupColumn>& groups, std::size_t most) {
    std::vector<std::size_t> chosen(groups.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
        return groups[a].documents > groups[b].documents;
    });
    if (chosen.size() > most) chosen.resize(most);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Comparison compare(const Analysis& analysis, std::size_t entities) {
    TableSettings table;
    table.top = entities;
    ComparisonSettings tests;
    tests.test_by_document = false;  // long work for a p that the page does not show
    return compare_groups(analysis, table, tests);
}

}  // namespace

EntityNumbers::EntityNumbers(const Comparison& shown, const std::vector<NamedEntity>& in_articles) {
    for (const ComparisonRow& row : shown.entities) rows_.emplace(row.entity.id, rows_.size());
    for (const NamedEntity& entity : in_articles) {
        const auto row = rows_.find(entity.id);
        kept_.push_back(row != rows_.end() ? row->second : rows_.size() + others_.size());
        if (row == rows_.end()) others_.push_back(entity);
    }
}

std::optional<std::size_t> EntityNumbers::of_row(const std::string& id) const {
    const auto row = rows_.find(id);
    return row == rows_.end() ? std::nullopt : std::optional(row->second);
}

std::optional<std::size_t> Shown::group_number(const std::string& name) const {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](std::size_t index) {
        return comparison.groups[index].name == name;
    });
    if (found == groups.end()) return std::nullopt;
    return static_cast<std::size_t>(found - groups.begin());
}

Shown::Shown(const ArticleCollection& all, const PageSettings& how)
    : collection(all),
      settings(how),
      comparison(compare(all.analysis, how.entities)),
      groups(largest_groups(comparison.groups, how.groups)),
      entities(comparison, all.entities) {
    for (const KeptArticle& article : all.articles) {
        articles.emplace(article.header.id, articles.size());
    }
}

}  // namespace onoma
