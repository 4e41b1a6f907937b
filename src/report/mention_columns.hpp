// SPDX-License-Identifier: Apache-2.0
// What is reported of a mention wherever it is reported.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "report/columns.hpp"

namespace onoma {

struct TaggedMention {
    const Mention* mention = nullptr;
    const TaggedDocument* document = nullptr;
    const Lexicon* lexicon = nullptr;
};

[[nodiscard]] EntityView entity_of(const TaggedMention& mention);

// The ids of other entities that have the same claim.
[[nodiscard]] std::vector<std::string> rivals_of(const TaggedMention& mention);

// begin_byte, end_byte
[[nodiscard]] const ColumnsOf<TaggedMention>& byte_columns();

// text, entity, name, type, rule
[[nodiscard]] const ColumnsOf<TaggedMention>& entity_columns();

// Who was asked for, as keys of JSON.

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
