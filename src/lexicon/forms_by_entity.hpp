// SPDX-License-Identifier: Apache-2.0
// The forms of each entity, gathered in one pass: a lexicon keeps them in the order of its lines.
#pragma once

#include <span>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Cost: linear, 8 bytes a form. Thread-safe to read.
class FormsByEntity {
public:
    explicit FormsByEntity(const Lexicon& lexicon);

    // In the order of the lexicon.
    [[nodiscard]] std::span<const FormId> of(EntityId id) const { return part(id.value); }
    // The evidence words of a type.
    [[nodiscard]] std::span<const FormId> of_type(std::uint16_t type) const {
        return part(entity_count_ + type);
    }

private:
    [[nodiscard]] std::span<const FormId> part(std::size_t owner) const {
        return std::span(forms_).subspan(begin_[owner], begin_[owner + 1] - begin_[owner]);
    }

    std::size_t entity_count_;
    std::vector<std::uint32_t> begin_;  // in forms_, by owner: entities, then types
    std::vector<FormId> forms_;
};

}  // namespace onoma
