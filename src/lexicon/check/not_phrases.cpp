// SPDX-License-Identifier: Apache-2.0
// A `not` phrase takes a form away where it stands as a part of the phrase. As long as the form
// itself it takes the form away everywhere. One that holds no form still warns the evidence words
// of weak forms off; without weak forms it does nothing.
#include <algorithm>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"

namespace onoma {
namespace {

bool names(const Form& form) {
    return form.use == FormUse::name || form.use == FormUse::alias || form.use == FormUse::weak;
}

// What a phrase may take away. Roles too: phrases are written against them.
bool may_be_blocked(const Form& form) { return names(form) || form.use == FormUse::role; }

class PhraseCheck {
public:
    PhraseCheck(const CheckedRow& row, const RowForm& phrase) : row_(row), phrase_(phrase) {}

    // A form of the entity, or of one below it, that is found only where the phrase is.
    [[nodiscard]] std::optional<FormId> find_blocked() const {
        const Spelling& as_written = phrase_.spellings.front();
        const auto node = find_node(trie(), as_written.pieces);
        if (!node) return std::nullopt;
        std::optional<FormId> blocked;
        row_.lexicon.for_each_form_at(part, *node, [&](FormId id, const Form& form) {
            const bool ours = names(form) && is_ours(form);
            if (!blocked && ours && always_blocks(as_written, form)) blocked = id;
        });
        return blocked;
    }

    // The phrase holds a form of the entity, or of one below it.
    [[nodiscard]] bool holds_form() const {
        const auto& pieces = phrase_.spellings.front().pieces;
        for (auto begin = pieces.begin(); begin != pieces.end(); ++begin) {
            NodeId node = PhraseTrie::root;
            for (auto at = begin; at != pieces.end(); ++at) {
                node = trie().step(node, trie().find_word(*at));
                if (node == PhraseTrie::root) break;
                bool holds = false;
                row_.lexicon.for_each_form_at(part, node, [&](FormId, const Form& form) {
                    holds = holds || (may_be_blocked(form) && is_ours(form));
                });
                if (holds) return true;
            }
        }
        return false;
    }

private:
    static constexpr std::size_t part = 0;  // a lexicon of text files has one

    [[nodiscard]] const PhraseTrie& trie() const { return row_.lexicon.trie(part); }

    [[nodiscard]] bool is_ours(const Form& form) const {
        return form.entity == row_.entity || row_.lexicon.descends_from(form.entity, row_.entity);
    }

    // Wherever the case of the form fits, that of the phrase does.
    [[nodiscard]] bool always_blocks(const Spelling& phrase, const Form& form) const {
        if (row_.case_rule == CaseRule::exact) {
            return form.case_rule == CaseRule::exact &&
                   letters_of(form.text) == letters_of(phrase_.text);
        }
        return form.case_rule == CaseRule::exact || has_capitals(form.capitals, phrase.capitals);
    }

    const CheckedRow& row_;
    const RowForm& phrase_;
};

}  // namespace

void check_not_phrases(const CheckedRow& row, const EntitySupport& support, FindingList& findings) {
    for (const RowForm& phrase : row.forms) {
        if (phrase.use != FormUse::blocker || phrase.spellings.empty()) continue;
        const PhraseCheck check(row, phrase);
        if (const auto blocked = check.find_blocked()) {
            const Form form = row.lexicon[*blocked];
            findings.add(row.line, "blocked", "a `not` phrase longer than the form in it",
                         in_quotes(phrase.text) + ", a form of " +
                             in_quotes(row.lexicon[form.entity].id) + " that it always blocks",
                         form.line);
        } else if (!support.has_weak_below(row.entity) && !check.holds_form()) {
            findings.add(row.line, "useless-not", "a `not` phrase that holds a form",
                         in_quotes(phrase.text));
        }
    }
}

}  // namespace onoma
