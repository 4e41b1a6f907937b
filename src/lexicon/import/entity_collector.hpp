// SPDX-License-Identifier: Apache-2.0
// Entries of a foreign list, put together as entities of ours.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "lexicon/written_form.hpp"
#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {

// What a reader makes of one entry of a list.

struct ImportedForm {
    std::string text;
    std::optional<CaseRule> case_rule = std::nullopt;  // nothing: the list does not say it
    bool is_weak = false;
};

// An entry, or a part of one: parts with the same id and type, or the same name and type where
// there are no ids, are put together. The name is a form only when it is among the forms.
struct ImportedEntity {
    std::string id;  // the list's own; empty when it has none
    std::string name;
    std::string type;  // as the list writes it; empty when it says none
    std::vector<ImportedForm> forms;
    std::vector<std::string> tickers;
    std::string parent;                                                // its id in the list
    std::vector<std::pair<std::string, std::string>> further_columns;  // header, cell
};

// Which names and forms a lexicon can hold.

// Judges forms. Not thread-safe.
class FormJudge {
public:
    // Why `form` cannot stand in a lexicon (`a tab, line break or |`); empty when it can.
    // REQUIRES: well-formed UTF-8.
    [[nodiscard]] std::string_view fault_of(std::string_view form);

private:
    FormSpeller speller_;
};

// True for what is hard to tell from ordinary words: one word without a capital, or one or two
// letters.
[[nodiscard]] bool is_doubtful_form(std::string_view form);

// Entities from all files of an import: put together, then made into rows.

// Where something was met: the file's place in the import, and the line.
struct ImportLine {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
};

// What add() could not take.
enum class CollectorFault : std::uint8_t {
    none,
    too_many_types,         // the entity was not taken
    too_many_columns,       // these were taken without what is named here
    second_column_content,  // the entity has other content in this column
    second_parent,
};

// A relation that no row can have.
enum class ParentFault : std::uint8_t { not_imported, circle };
struct LostParent {
    ParentFault fault = ParentFault::not_imported;
    ImportLine line;
};

class EntityCollector {
public:
    EntityCollector() = default;
    EntityCollector(const EntityCollector&) = delete;
    EntityCollector& operator=(const EntityCollector&) = delete;

    // A list of strangers must not make a table wider or a type list longer than anybody reads.
    static constexpr std::size_t most_types = 1000;
    static constexpr std::size_t most_columns = 50;

    // Puts `entity` to what is known of it. Its forms, type and columns have been checked.
    // Cost: a table look-up a form.
    CollectorFault add(ImportedEntity&& entity, CaseRule default_case, ImportLine line);

    // All rows, in the order in which the entities were first met; takes them out of the collector.
    std::vector<LexiconRow> take_rows(std::vector<LostParent>& lost_parents);

private:
    using Index = std::uint32_t;

    struct Form {
        std::string text;
        CaseRule case_rule = CaseRule::smart;
        bool is_weak = false;
    };
    // What few entities have, apart, so that the many stay small.
    struct Extras {
        std::string parent;  // the list's id of it, then ours
        ImportLine parent_line;
        std::optional<Index> parent_index;  // known in the end
        std::vector<std::string> tickers;
        std::vector<std::pair<std::string, std::string>> further_columns;
        std::unordered_set<std::string> known_forms;  // used when there are many
    };
    struct Draft {
        std::string id;  // the list's; made unique in the end
        std::string name;
        std::uint16_t type = 0;
        std::vector<Form> forms;
        std::unique_ptr<Extras> extras;
    };
    struct Key {
        std::string_view id;
        std::string_view name;  // empty when there is an id
        std::uint16_t type = 0;
    };
    struct KeyHash {
        using is_transparent = void;
        const std::deque<Draft>* drafts;
        std::size_t operator()(const Key& key) const;
        std::size_t operator()(Index index) const;
    };
    struct KeyEqual {
        using is_transparent = void;
        const std::deque<Draft>* drafts;
        bool operator()(Index a, Index b) const { return a == b; }
        bool operator()(const Key& key, Index index) const;
        bool operator()(Index index, const Key& key) const { return (*this)(key, index); }
    };

    static Key key_of(const Draft& draft);
    static Extras& extras_of(Draft& draft);
    std::optional<std::uint16_t> type_index(std::string_view type);
    Draft& find_or_add(ImportedEntity& entity, std::uint16_t type);
    static void add_form(Draft& draft, ImportedForm&& form, CaseRule default_case);
    CollectorFault add_extras(Draft& draft, ImportedEntity& entity, ImportLine line);
    CollectorFault add_column(Draft& draft, std::pair<std::string, std::string>&& column);
    void link_parents(std::vector<LostParent>& lost_parents);
    [[nodiscard]] std::optional<Index> parent_of(Index index) const;
    [[nodiscard]] bool is_below(Index index, Index other) const;
    void make_ids();
    void name_parents();
    void append_rows(Draft& draft, std::vector<LexiconRow>& rows) const;

    std::deque<Draft> drafts_;  // of steady addresses, grown without copying
    std::unordered_set<Index, KeyHash, KeyEqual> known_{16, KeyHash{&drafts_}, KeyEqual{&drafts_}};
    std::vector<std::string> types_;
    std::vector<std::string> columns_;
};

}  // namespace onoma
