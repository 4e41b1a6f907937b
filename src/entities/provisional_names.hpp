// SPDX-License-Identifier: Apache-2.0
// The names of one document that no lexicon lists, as entities.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "onoma/entities/mention.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

class ProvisionalNames {
public:
    ProvisionalNames(const Lexicon& lexicon, std::vector<ProvisionalEntity>& provisional);

    // The entity of this name, added to `provisional` when it is new: `Jane Doe` -> `~jane-doe`,
    // the same for every document, and never the id of a listed entity.
    EntityId entity_of(const std::string& name, std::uint16_t type,
                       std::optional<EntityId> parent = {});

private:
    const Lexicon& lexicon_;
    std::vector<ProvisionalEntity>& provisional_;
    std::unordered_map<std::string, EntityId> ids_;
};

}  // namespace onoma
