// SPDX-License-Identifier: Apache-2.0
// Tools for whoever edits a lexicon: check it, show an entity of it, compare two.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Lexicon files -> what is wrong or suspicious in them, line by line.

// What was looked at, and everything found: by file, line, kind.
struct LexiconCheck {
    std::vector<LexiconFinding> findings;
    std::size_t files = 0;     // only those that were to be checked
    std::size_t entities = 0;  // the same
    std::size_t forms = 0;     // the same
};

// Whether faults of a file are told, or its entries are only known to the other files.
enum class FileRole { checked, known };

// Gathers files, then checks them together. Use from one thread. Keeps the text of all files;
// memory and time are linear in it.
class LexiconChecker {
public:
    // `common_words`: lower-case words, one a line, that no sure form should be. It is not kept.
    explicit LexiconChecker(std::string_view common_words = {});
    ~LexiconChecker();

    // Throws Error when the file cannot be read; the checker goes on without it.
    void read_file(const std::filesystem::path& path, FileRole role = FileRole::checked);

    // The same for text already in memory.
    void parse(std::string text, std::string_view name, FileRole role = FileRole::checked);

    // Call it once, last.
    [[nodiscard]] LexiconCheck check();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

// Two lexicons -> what the second has more, less or otherwise. Only what they mean is compared: the
// order of lines, the names of files and how cells are written make no difference.

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

// What a lexicon knows: about an id, about a form, and what resembles a word it does not know.

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
