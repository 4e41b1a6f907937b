// SPDX-License-Identifier: Apache-2.0
// A `not` phrase takes a form away where it stands as a part of the phrase. As long as the form
// itself it takes the form away everywhere. One that holds no form still warns the evidence words
// of weak forms off; without weak forms it does nothing.
#include <algorithm>

#include "lexicon/check/checks.hpp"
#include "lexicon/check/spelling_keys.hpp"
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
        for (const Meaning& meaning : trie().meanings(*node)) {
            const bool ours = names(row_.lexicon[meaning.form]) && is_ours(meaning.form);
            if (ours && always_blocks(as_written, meaning)) return meaning.form;
        }
        return std::nullopt;
    }

    // The phrase holds a form of the entity, or of one below it.
    [[nodiscard]] bool holds_form() const {
        const auto& pieces = phrase_.spellings.front().pieces;
        for (auto begin = pieces.begin(); begin != pieces.end(); ++begin) {
            NodeId node = PhraseTrie::root;
            for (auto at = begin; at != pieces.end(); ++at) {
                node = trie().step(node, trie().find_word(*at));
                if (node == PhraseTrie::root) break;
                const auto meanings = trie().meanings(node);
                if (std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& meaning) {
                        return may_be_blocked(row_.lexicon[meaning.form]) && is_ours(meaning.form);
                    })) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    [[nodiscard]] const PhraseTrie& trie() const { return row_.lexicon.trie(); }

    [[nodiscard]] bool is_ours(FormId id) const {
        const Form& form = row_.lexicon[id];
        return form.entity == row_.entity || row_.lexicon.descends_from(form.entity, row_.entity);
    }

    // Wherever the case of the form fits, that of the phrase does.
    [[nodiscard]] bool always_blocks(const Spelling& phrase, const Meaning& meaning) const {
        const Form& form = row_.lexicon[meaning.form];
        if (row_.case_rule == CaseRule::exact) {
            return form.case_rule == CaseRule::exact &&
                   letters_of(form.text) == letters_of(phrase_.text);
        }
        if (form.case_rule == CaseRule::exact) return true;
        Spelling found;
        const auto capitals = trie().capitals_of(meaning);
        found.capitals.assign(capitals.begin(), capitals.end());
        return asks_no_more_capitals(phrase, found);
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
            const Form& form = row.lexicon[*blocked];
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
