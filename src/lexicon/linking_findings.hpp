// SPDX-License-Identifier: Apache-2.0
// What can be wrong when rows and lexicons are linked by the ids of their entities: the same
// findings, whether the rows were compiled together or apart.
#pragma once

#include <string_view>

#include "onoma/lexicon/entity.hpp"

namespace onoma {

struct NameAndType {
    std::string_view name;
    std::string_view type;
};

// A row with the id of another entity.
[[nodiscard]] LexiconFinding same_id(LexiconPlace place, std::string_view id, NameAndType known,
                                     NameAndType found);

// A reference to an id that no entity has.
[[nodiscard]] LexiconFinding unknown_id(LexiconPlace place, std::string_view id);

// A parent that is below its child already.
[[nodiscard]] LexiconFinding parent_circle(LexiconPlace place, std::string_view id,
                                           std::string_view parent);

}  // namespace onoma
