// SPDX-License-Identifier: Apache-2.0
// What each entity has that may support a weak form: gathered in one pass over the lexicon.
#pragma once

#include <vector>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Views the lexicon. Thread-safe to read.
class EntitySupport {
public:
    explicit EntitySupport(const Lexicon& lexicon);

    [[nodiscard]] bool has_weak(EntityId id) const { return of_[id.value].weak; }
    // The entity, or one below it, has weak forms.
    [[nodiscard]] bool has_weak_below(EntityId id) const { return of_[id.value].weak_below; }
    // By the four rules of lexicons/README.md.
    [[nodiscard]] bool can_support_weak(EntityId id) const;

private:
    struct Facts {
        bool sure = false;
        bool weak = false;
        bool weak_below = false;
        bool words = false;  // evidence words of its own
        bool has_child = false;
    };

    [[nodiscard]] bool has_words_above(EntityId id) const;

    const Lexicon& lexicon_;
    std::vector<Facts> of_;         // by EntityId
    std::vector<bool> type_words_;  // by type
    bool any_type_words_ = false;
};

}  // namespace onoma
