// SPDX-License-Identifier: Apache-2.0
// Who was asked for, as keys of JSON.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "report/columns.hpp"

namespace onoma {

struct AskedName {
    const NameQuery& query;
    const Lexicon& lexicon;

    template <typename Value>
    [[nodiscard]] std::optional<std::string> of_entity(Value value) const {
        if (!query.entity) return std::nullopt;
        return std::string(value(*query.entity));
    }
};

template <typename Part>
[[nodiscard]] std::vector<std::string> texts_of(const std::vector<EntityName>& entities,
                                                Part part) {
    std::vector<std::string> texts;
    for (const EntityName& entity : entities) texts.push_back(std::invoke(part, entity));
    return texts;
}

[[nodiscard]] const ColumnsOf<AskedName>& asked_columns();

}  // namespace onoma
