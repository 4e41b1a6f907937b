// SPDX-License-Identifier: Apache-2.0
#include "lexicon/check/entity_support.hpp"

namespace onoma {

EntitySupport::EntitySupport(const Lexicon& lexicon)
    : lexicon_(lexicon), of_(lexicon.entity_count()), type_words_(lexicon.types().size()) {
    lexicon.for_each_form([&](FormId, const Form& form) {
        switch (form.use) {
            case FormUse::name:
            case FormUse::alias:
            case FormUse::ticker:
                of_[form.entity.value].sure = true;
                break;
            case FormUse::weak:
                of_[form.entity.value].weak = true;
                break;
            case FormUse::evidence:
                of_[form.entity.value].words = true;
                break;
            case FormUse::type_evidence:
                type_words_[form.type] = true;
                any_type_words_ = true;
                break;
            case FormUse::role:
            case FormUse::blocker:
                break;
        }
    });
    lexicon.for_each_entity([&](EntityId id, const Entity& entity) {
        if (entity.parent) of_[entity.parent->value].has_child = true;
        if (!of_[id.value].weak) return;
        // Who is marked already has marked all above it.
        for (std::optional<EntityId> up = id; up && !of_[up->value].weak_below;
             up = lexicon[*up].parent) {
            of_[up->value].weak_below = true;
        }
    });
}

bool EntitySupport::has_words_above(EntityId id) const {
    for (std::optional<EntityId> up = id; up; up = lexicon_[*up].parent) {
        if (of_[up->value].words) return true;
    }
    return false;
}

bool EntitySupport::can_support_weak(EntityId id) const {
    const Facts& facts = of_[id.value];
    const bool has_relative =
        facts.has_child || lexicon_[id].parent || !lexicon_.related(id).empty();
    if (facts.sure || has_relative || has_words_above(id)) return true;
    if (lexicon_[id].only_own_evidence) return false;
    // Without any words of types the files that have them are not here: nothing is known.
    return !any_type_words_ || type_words_[lexicon_[id].type];
}

}  // namespace onoma
