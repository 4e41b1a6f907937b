// SPDX-License-Identifier: Apache-2.0
// Who or what is named, and the forms that name it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/base/strong_id.hpp"

namespace onoma {

using EntityId = StrongId<struct EntityTag>;  // index into Lexicon::entities()
using FormId = StrongId<struct FormTag>;      // index into Lexicon::forms()

// What finding a form in a text means.
enum class FormUse : std::uint8_t {
    name,           // the canonical name: surely the entity
    alias,          // another sure form
    weak,           // the entity, if the document has evidence
    role,           // a description that stands for a person
    ticker,         // an exchange symbol: only with its signs
    blocker,        // a phrase in which the entity's forms mean something else
    evidence,       // a word that supports the entity's weak forms near by
    type_evidence,  // the same for all entities of a type (Form::entity has no meaning)
};

enum class CaseRule : std::uint8_t {
    smart,  // equal but for case, and capitals where the form has them (without digits)
    exact,  // letter for letter
    any,
};

// Where an entry came from, for messages and explanations.
struct LexiconLine {
    std::uint32_t file = 0;  // index into Lexicon::files()
    std::uint32_t line = 0;  // counted from 1
};

struct Form {
    std::string text;  // as the lexicon writes it, in normalization form C
    EntityId entity;
    FormUse use = FormUse::name;
    CaseRule case_rule = CaseRule::smart;
    std::uint16_t type = 0;     // for type_evidence: index into Lexicon::types()
    std::optional<Date> from;   // first date on which the form holds
    std::optional<Date> until;  // last date
    LexiconLine line;
};

struct Entity {
    std::string id;
    std::string name;
    std::uint16_t type = 0;           // index into Lexicon::types()
    std::optional<EntityId> parent;   // what it rolls up to
    std::optional<Date> parent_from;  // when the parent holds
    std::optional<Date> parent_until;
    std::vector<EntityId>
        related;  // @ids and members: naming one supports the weak forms of the other
    bool only_own_evidence = false;  // general words of its type do not support it
    bool open_versions = false;      // a family that accepts versions no lexicon lists
    LexiconLine line;
    std::vector<std::pair<std::string, std::string>> further_columns;  // header, cell
};

}  // namespace onoma
