// SPDX-License-Identifier: Apache-2.0
// Two lexicons -> what the second has more, less or otherwise. Only what they mean is compared: the
// order of lines, the names of files and how cells are written make no difference.
#pragma once

#include <string>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

enum class ChangeKind { added, removed, changed };

// One cell's worth of an entity: a form, a relation, a field.
struct FieldChange {
    ChangeKind kind = ChangeKind::changed;
    std::string field;   // "alias", "parent", "type", a further column ...
    std::string before;  // empty when added
    std::string after;   // empty when removed
};

struct EntityChange {
    ChangeKind kind = ChangeKind::changed;
    std::string id;    // `(company)` for the evidence words of a type
    std::string name;  // of the second lexicon, if it has the entity
    std::string type;
    std::vector<FieldChange> fields;  // by field, then text; of added and removed entities all
};

struct LexiconDiff {
    std::vector<EntityChange> changes;  // by id
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
};

// Cost: linear but for the sorting of ids.
[[nodiscard]] LexiconDiff diff_lexicons(const Lexicon& before, const Lexicon& after);

}  // namespace onoma
