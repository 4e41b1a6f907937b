// SPDX-License-Identifier: Apache-2.0
// Entities, their forms, and what is wrong at a line of a lexicon.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "onoma/base/date.hpp"
#include "onoma/base/types.hpp"

namespace onoma {

// Who or what is named, and the forms that name it. Views of a lexicon: valid as long as it is.

using EntityId = StrongId<struct EntityTag>;  // below Lexicon::entity_count()
using FormId = StrongId<struct FormTag>;      // of one spelling; no count, not consecutive

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

    friend bool operator==(LexiconLine, LexiconLine) = default;
};

// The days on which a form or a relation holds: all days where there is no date.
struct Period {
    std::optional<Date> from;   // first day
    std::optional<Date> until;  // last day

    [[nodiscard]] bool holds_on(const Date& day) const {
        return !(from && day < *from) && !(until && *until < day);
    }
    friend bool operator==(const Period&, const Period&) = default;
};

// One way to write a form; a form with several spellings is as many of these.
struct Form {
    std::string_view text;  // as the lexicon writes it, in normalization form C
    EntityId entity;
    FormUse use = FormUse::name;
    CaseRule case_rule = CaseRule::smart;
    std::uint16_t type = 0;           // for type_evidence: index into Lexicon::types()
    std::uint32_t capitals = 0;       // bit i: the i-th piece must begin with a capital
    bool without_diacritics = false;  // a spelling for texts that leave its accents out
    bool is_first_spelling = true;    // false: another spelling of a form that is there already
    bool is_own = false;              // of an own lexicon, which wins over bundled ones
    Period period;
    LexiconLine line;
};

struct Entity {
    std::string_view id;
    std::string_view name;
    std::uint16_t type = 0;          // index into Lexicon::types()
    std::uint16_t kind = 0;          // the same, before an own lexicon gave it another type
    std::optional<EntityId> parent;  // what it rolls up to
    Period parent_period;            // when the parent holds
    bool only_own_evidence = false;  // general words of its type do not support it
    bool open_versions = false;      // a family that accepts versions no lexicon lists
    LexiconLine line;
};

// Where something stands in a lexicon, for messages.

struct LexiconPlace {
    std::string file;
    std::uint32_t line = 0;  // counted from 1

    friend auto operator<=>(const LexiconPlace&, const LexiconPlace&) = default;
};

// What is wrong or suspicious at one line of a lexicon: found while it is read, while it is linked
// to others, or by a check. docs/lexicon-tools.md documents the kinds.

struct LexiconFinding {
    LexiconPlace place;                      // the file as it was given
    std::string kind;                        // such as `clash`; stays the same between versions
    std::string expected;                    // what should stand there
    std::string found;                       // what does
    std::optional<LexiconPlace> other = {};  // the line it does not go together with
};

// `file:line: expected X, found Y`. May hold any characters of the lexicon, as may the next one.
[[nodiscard]] std::string message_of(const LexiconFinding& finding);

// `file:line: [kind] expected X, found Y`.
[[nodiscard]] std::string message_with_kind(const LexiconFinding& finding);

}  // namespace onoma
