// SPDX-License-Identifier: Apache-2.0
// The checks, one function each; lexicon_check.cpp calls them in this order.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/check/checked_row.hpp"
#include "lexicon/check/finding_list.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

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
