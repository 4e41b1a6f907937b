// SPDX-License-Identifier: Apache-2.0
// View of an entity where there is no TaggedText, only what it says of entities in no lexicon.
#pragma once

#include <span>

#include "onoma/entities/tagger.hpp"

namespace onoma {

// REQUIRES: as for the other view_entity().
[[nodiscard]] EntityView view_entity(const Lexicon& lexicon,
                                     std::span<const ProvisionalEntity> provisional, EntityId id);

}  // namespace onoma
