// SPDX-License-Identifier: Apache-2.0
// The forms of each entity, gathered in two passes: a lexicon keeps them in the order of its trie.
#pragma once

#include <vector>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Keeps a view of the lexicon. Cost: linear, 4 bytes a form. Thread-safe to read.
class FormsByEntity {
public:
    explicit FormsByEntity(const Lexicon& lexicon);

    // By use, line and text; each form once, whatever its spellings.
    [[nodiscard]] std::vector<Form> of(EntityId id) const { return sorted(id.value); }
    // The evidence words of a type.
    [[nodiscard]] std::vector<Form> of_type(std::uint16_t type) const {
        return sorted(entity_count_ + type);
    }

private:
    [[nodiscard]] std::vector<Form> sorted(std::size_t owner) const;

    const Lexicon& lexicon_;
    std::size_t entity_count_;
    std::vector<std::uint32_t> begin_;  // in forms_, by owner: entities, then types
    std::vector<FormId> forms_;
};

}  // namespace onoma
