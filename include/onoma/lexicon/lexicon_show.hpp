// SPDX-License-Identifier: Apache-2.0
// What a lexicon knows: about an id, about a form, and what resembles a word it does not know.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"
#include "onoma/lexicon/lexicon_place.hpp"

namespace onoma {

[[nodiscard]] std::string_view to_string(FormUse use);    // "name", "alias", "weak" ...
[[nodiscard]] std::string_view to_string(CaseRule rule);  // "smart", "exact", "any"

struct ShownForm {
    std::string text;
    FormUse use = FormUse::name;
    CaseRule case_rule = CaseRule::smart;
    std::optional<Date> from;
    std::optional<Date> until;
    LexiconPlace place;
};

struct EntityName {
    std::string id;
    std::string name;
};

struct ShownRow {
    EntityName entity;
    LexiconPlace place;
};

struct ShownEntity {
    EntityName entity;
    std::string type;
    LexiconPlace place;               // of its first row
    std::vector<ShownForm> forms;     // by use, line and text
    std::vector<EntityName> parents;  // the nearest first
    std::optional<Date> parent_from;  // when the nearest holds
    std::optional<Date> parent_until;
    std::vector<EntityName> children;       // by id
    std::vector<EntityName> related;        // @ids and members, both ways, by id
    std::vector<ShownRow> overrides;        // bundled rows that this one wins over
    std::optional<ShownRow> overridden_by;  // the own row that wins over this one
    bool only_own_evidence = false;
    bool open_versions = false;
    std::vector<std::pair<std::string, std::string>> further_columns;
};

// A form with the entity it names. A word that supports all entities of a type has no entity.
struct ShownMeaning {
    EntityName entity;
    std::string type;
    ShownForm form;
    bool case_fits = true;       // false: found only where the text writes it with other capitals
    bool is_own = false;         // of an own lexicon
    bool is_overridden = false;  // bundled, and the form of an own lexicon means something else
};

// Cost: one pass over the lexicon.
[[nodiscard]] std::optional<ShownEntity> show_entity(const Lexicon& lexicon, std::string_view id);

// All meanings of `text`, in any of its spellings, in the order of the lexicon. Cost: as finding it
// in a text.
[[nodiscard]] std::vector<ShownMeaning> show_form(const Lexicon& lexicon, std::string_view text);

// At most `most` ids and forms that resemble `text`, the nearest first. Cost: one pass.
[[nodiscard]] std::vector<std::string> suggest(const Lexicon& lexicon, std::string_view text,
                                               std::size_t most = 5);

}  // namespace onoma
