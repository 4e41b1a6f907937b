// SPDX-License-Identifier: Apache-2.0
#include "onoma/entities/mention.hpp"

namespace onoma {

std::string_view to_string(Rule rule) {
    switch (rule) {
        case Rule::name:
            return "name";
        case Rule::alias:
            return "alias";
        case Rule::weak:
            return "weak";
        case Rule::surname:
            return "surname";
        case Rule::given_name:
            return "given-name";
        case Rule::version:
            return "version";
        case Rule::tier:
            return "tier";
        case Rule::ticker:
            return "ticker";
        case Rule::frame:
            return "frame";
        case Rule::role:
            return "role";
    }
    return {};
}

std::string_view to_string(EvidenceKind kind) {
    switch (kind) {
        case EvidenceKind::none:
            return "none";
        case EvidenceKind::own_name:
            return "own-name";
        case EvidenceKind::related:
            return "related";
        case EvidenceKind::evidence_word:
            return "evidence-word";
        case EvidenceKind::type_word:
            return "type-word";
    }
    return {};
}

std::string_view to_string(Outcome outcome) {
    switch (outcome) {
        case Outcome::stands:
            return "stands";
        case Outcome::overlapped:
            return "overlapped";
        case Outcome::no_evidence:
            return "no-evidence";
        case Outcome::blocked:
            return "blocked";
        case Outcome::part_of_longer_name:
            return "part-of-longer-name";
    }
    return {};
}

EntityView view_entity(const Lexicon& lexicon, const TaggedText& tagged, EntityId id) {
    const auto listed = lexicon.entity_count();
    if (id.value < listed) {
        const Entity entity = lexicon[id];
        return {entity.id, entity.name, lexicon.types()[entity.type], entity.parent, false};
    }
    const ProvisionalEntity& entity = tagged.provisional[id.value - listed];
    return {entity.id, entity.name, lexicon.types()[entity.type], entity.parent, true};
}

}  // namespace onoma
