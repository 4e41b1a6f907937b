// SPDX-License-Identifier: Apache-2.0
// The checks of lexicon files, and where they put what they find.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "lexicon/tsv.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Where the checks put what they find.

// A lexicon file under the check.
struct CheckedFile {
    std::string name;
    std::string text;
    FileRole role = FileRole::checked;
};

class FindingList {
public:
    // `files`, which must outlive the list, are what LexiconLine::file counts.
    explicit FindingList(const std::vector<CheckedFile>& files) : files_(files) {}

    // Findings in files that are only known are left out.
    void add(LexiconLine line, std::string_view kind, std::string_view expected,
             std::string_view found, std::optional<LexiconLine> other = {});

    // The same for a fault of one form, which the column `accept` of its line may accept.
    void add_about(std::string_view form, LexiconLine line, std::string_view kind,
                   std::string_view expected, std::string_view found,
                   std::optional<LexiconLine> other = {});

    void accept(LexiconLine line, std::string_view form);
    [[nodiscard]] bool is_accepted(LexiconLine line, std::string_view form) const;

    [[nodiscard]] bool is_known(LexiconLine line) const {
        return files_[line.file].role == FileRole::known;
    }

    // `file:line`
    [[nodiscard]] std::string name_of(LexiconLine line) const;

    // As they were added.
    [[nodiscard]] std::vector<LexiconFinding> take() { return std::move(findings_); }

private:
    [[nodiscard]] LexiconPlace place_of(LexiconLine line) const;

    const std::vector<CheckedFile>& files_;
    std::unordered_set<std::string> accepted_;  // `file:line:form`
    std::vector<LexiconFinding> findings_;
};

// By file, line, kind; what is equal in these stays in its order.
void sort_findings(std::vector<LexiconFinding>& findings);

// `text` between backquotes.
[[nodiscard]] std::string in_quotes(std::string_view text);

// One row of a lexicon as the checks see it: its cells, the entity it became, its forms spelled.

// One form as the row writes it.
struct RowForm {
    std::string text;  // in normalization form C, as the lexicon keeps it
    FormUse use = FormUse::name;
    std::vector<Spelling>
        spellings;  // the first is as written; empty when there is nothing to find

    [[nodiscard]] bool is_sure() const { return use == FormUse::name || use == FormUse::alias; }
    [[nodiscard]] bool is_weak() const { return use == FormUse::weak; }
};

// Valid while the text of the file and the lexicon are.
struct CheckedRow {
    const TsvRow& cells;
    const Lexicon& lexicon;
    LexiconLine line;
    EntityId entity;
    CaseRule case_rule = CaseRule::smart;
    std::vector<RowForm> forms;  // names, aliases, weak forms and blockers, in this order
};

// Nothing for a row that the builder refused. `speller` is only scratch memory.
[[nodiscard]] std::optional<CheckedRow> make_checked_row(const TsvRow& cells,
                                                         const Lexicon& lexicon, LexiconLine line,
                                                         FormSpeller& speller);

// The checks, one function each; lexicon_check.cpp calls them in this order.

// --- a header

// Columns that look like a misspelt known one, and columns that stand there twice.
void check_columns(const std::vector<std::string>& header, std::uint32_t file,
                   FindingList& findings);

// --- the cells of a line, whatever they mean

// Spaces at an end or in a row, other spaces, empty items of a list.
void check_spaces(const TsvRow& row, LexiconLine line, FindingList& findings);

// Characters that show nothing.
void check_invisible_characters(const TsvRow& row, LexiconLine line, FindingList& findings);

// Words of letters that look alike from two alphabets.
void check_mixed_scripts(const TsvRow& row, LexiconLine line, FindingList& findings);

// HTML entities, and UTF-8 that was read as Windows-1252 and written again.
void check_encoding_faults(const TsvRow& row, LexiconLine line, FindingList& findings);

// --- a row that the builder accepted

// Notes what the column `accept` accepts, and what it accepts in vain.
void check_accept(const CheckedRow& row, FindingList& findings);

// Items of a list that another item covers, and forms both sure and weak.
void check_duplicates(const CheckedRow& row, Tokenizer& tokenizer, FindingList& findings);

// Forms that no text can hold.
class UnreachableForms {
public:
    void check(const CheckedRow& row, FindingList& findings);

private:
    Tokenizer tokenizer_;
    TokenizedText tokenized_;
};

// What each entity has that may support a weak form, gathered in one pass over the lexicon. Views
// the lexicon. Thread-safe to read.
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

// `not` phrases that block a form for good, or that do nothing.
void check_not_phrases(const CheckedRow& row, const EntitySupport& support, FindingList& findings);

// Evidence that supports nothing.
void check_evidence(const CheckedRow& row, const EntitySupport& support, FindingList& findings);

// Weak forms that nothing can support; once for each entity, at its first row.
void check_weak_forms(const CheckedRow& row, const EntitySupport& support, FindingList& findings);

// Sure forms of one word that is a common English one. `words` are in lower case.
void check_common_words(const CheckedRow& row, const std::unordered_set<std::string_view>& words,
                        FindingList& findings);

// Sure forms of a person that are a part of another person's name, unless a `not` phrase keeps them
// apart.
class SharedNames {
public:
    explicit SharedNames(const Lexicon& lexicon);
    void check(const CheckedRow& row, FindingList& findings) const;

private:
    std::unordered_map<std::string, std::vector<EntityId>> bearers_;  // by word of their names
};

// Sure forms of two entities that one text may mean both by. Feed it all rows.
class Clashes {
public:
    explicit Clashes(const Lexicon& lexicon) : lexicon_(lexicon) {}
    void check(const CheckedRow& row, FindingList& findings);

private:
    void tell(FormId earlier, FormId later, FindingList& findings);

    const Lexicon& lexicon_;
    FormSpeller speller_;
    Tokenizer tokenizer_;
    std::unordered_set<std::uint32_t> seen_nodes_;  // those with several forms
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> told_;  // file, line, form
};

}  // namespace onoma
