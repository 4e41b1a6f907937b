// SPDX-License-Identifier: Apache-2.0
// The records of entities, spellings and references in a compiled lexicon. Numbers of entities,
// types and files are those of that lexicon alone; Lexicon makes them its own.
//
//   entity    flags, origin, line (as far from the entity's number), id, name, and when the flags
//             say so the size of what follows: parent, depth, period; related; further columns
//   spelling  flags, entity (or type), marks and capitals, and when the flags say so: text, line
//   and
//             period
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/byte_cursor.hpp"
#include "onoma/lexicon/entity.hpp"

namespace onoma {

// An entity's parent, related entities and cells of further columns, read on demand.
struct EntityDetails {
    std::optional<std::uint32_t> parent;
    std::uint32_t depth = 0;  // of parents above; a parent's is lower, so that chains end
    Period parent_period;
    std::vector<std::uint32_t> related;
    std::vector<std::pair<std::uint32_t, std::string_view>> further_columns;  // header, cell
};

struct EntityRecord {
    std::string_view id;
    std::string_view name;
    std::uint32_t origin = 0;  // index into LexiconContents::origins
    std::uint32_t line = 0;
    bool only_own_evidence = false;
    bool open_versions = false;
    bool has_parent = false;
    bool has_related = false;
    bool has_further_columns = false;
    std::string_view details;  // undecoded
};

struct SpellingRecord {
    FormUse use = FormUse::name;
    CaseRule case_rule = CaseRule::smart;
    std::uint32_t entity = 0;  // for type_evidence the type
    std::uint32_t capitals = 0;
    bool without_diacritics = false;
    bool is_first_spelling = true;
    bool is_last_of_phrase = true;
    std::optional<std::string_view> text;  // none: the name of the entity
    std::optional<LexiconLine> line;       // none: that of the entity, and no period
    Period period;
};

void append_record(std::string& bytes, std::uint32_t number, const EntityRecord& entity,
                   const EntityDetails& details);
void append_record(std::string& bytes, const SpellingRecord& spelling);

[[nodiscard]] EntityRecord read_entity_record(ByteCursor& cursor, std::uint32_t number);
[[nodiscard]] SpellingRecord read_spelling_record(ByteCursor& cursor);

// How many parents are above; 0 for none.
[[nodiscard]] std::uint32_t read_depth(const EntityRecord& entity);

// `parent` only, or everything.
enum class ReadDetails { parent, all };
[[nodiscard]] EntityDetails read_details(const EntityRecord& entity, ReadDetails which);

void append_period(std::string& bytes, const Period& period);
[[nodiscard]] Period read_period(ByteCursor& cursor);

}  // namespace onoma
