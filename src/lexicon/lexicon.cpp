// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon.hpp"

#include <algorithm>

namespace onoma {

std::optional<EntityId> Lexicon::find(std::string_view id) const {
    const auto found = ids_.find(std::string(id));
    if (found == ids_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::uint16_t> Lexicon::find_type(std::string_view type) const {
    const auto found = std::find(types_.begin(), types_.end(), type);
    if (found == types_.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - types_.begin());
}

bool Lexicon::descends_from(EntityId id, EntityId ancestor) const {
    for (auto parent = entities_[id.value].parent; parent;
         parent = entities_[parent->value].parent) {
        if (*parent == ancestor) return true;
    }
    return false;
}

}  // namespace onoma
