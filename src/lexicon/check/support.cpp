// SPDX-License-Identifier: Apache-2.0
// What supports weak forms, and what warns them off: evidence and `not` phrases that do nothing, or
// too much.
#include <algorithm>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"

namespace onoma {
namespace {

// --- `not` phrases
//
// A `not` phrase takes a form away where it stands as a part of the phrase. As long as the form
// itself it takes the form away everywhere. One that holds no form still warns the evidence words
// of weak forms off; without weak forms it does nothing.

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

// --- evidence

// An `@id` works both ways: naming one supports the weak forms of the other.
bool supports_somebody(std::string_view id, const CheckedRow& row, const EntitySupport& support) {
    const auto other = row.lexicon.find(id);
    return !other || support.has_weak(row.entity) || support.has_weak(*other);
}

}  // namespace

EntitySupport::EntitySupport(const Lexicon& lexicon)
    : lexicon_(lexicon), of_(lexicon.entity_count()), type_words_(lexicon.types().size()) {
    lexicon.for_each_form([&](FormId, const Form& form) {
        switch (form.use) {
            case FormUse::name:
            case FormUse::alias:
            case FormUse::ticker:
                of_[form.entity.value].sure = true;
                break;
            case FormUse::weak:
                of_[form.entity.value].weak = true;
                break;
            case FormUse::evidence:
                of_[form.entity.value].words = true;
                break;
            case FormUse::type_evidence:
                type_words_[form.type] = true;
                any_type_words_ = true;
                break;
            case FormUse::role:
            case FormUse::blocker:
                break;
        }
    });
    lexicon.for_each_entity([&](EntityId id, const Entity& entity) {
        if (entity.parent) of_[entity.parent->value].has_child = true;
        if (!of_[id.value].weak) return;
        // Who is marked already has marked all above it.
        for (std::optional<EntityId> up = id; up && !of_[up->value].weak_below;
             up = lexicon[*up].parent) {
            of_[up->value].weak_below = true;
        }
    });
}

bool EntitySupport::has_words_above(EntityId id) const {
    for (std::optional<EntityId> up = id; up; up = lexicon_[*up].parent) {
        if (of_[up->value].words) return true;
    }
    return false;
}

bool EntitySupport::can_support_weak(EntityId id) const {
    const Facts& facts = of_[id.value];
    const bool has_relative =
        facts.has_child || lexicon_[id].parent || !lexicon_.related(id).empty();
    if (facts.sure || has_relative || has_words_above(id)) return true;
    if (lexicon_[id].only_own_evidence) return false;
    // Without any words of types the files that have them are not here: nothing is known.
    return !any_type_words_ || type_words_[lexicon_[id].type];
}

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

void check_evidence(const CheckedRow& row, const EntitySupport& support, FindingList& findings) {
    const auto items = split_list(row.cells["evidence"]);
    std::string useless;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const std::string_view item = items[index];
        if (item == "only" && index != 0) {
            findings.add(row.line, "misplaced-only", "`only` as the first item of the evidence",
                         "it behind " + in_quotes(items[index - 1]));
        }
        const bool supports = item.starts_with('@')
                                  ? supports_somebody(item.substr(1), row, support)
                                  : support.has_weak_below(row.entity);
        if (supports) continue;
        if (!useless.empty()) useless += '|';
        useless += item;
    }
    if (useless.empty()) return;
    findings.add(row.line, "useless-evidence", "weak forms that the evidence supports",
                 "none for " + in_quotes(useless));
}

void check_weak_forms(const CheckedRow& row, const EntitySupport& support, FindingList& findings) {
    const bool is_first = row.lexicon[row.entity].line == row.line;
    if (!is_first || !support.has_weak(row.entity) || support.can_support_weak(row.entity)) return;
    findings.add(row.line, "unsupported-weak",
                 "a sure form, a relation or evidence for the weak forms of " +
                     in_quotes(row.lexicon[row.entity].id),
                 "none");
}

}  // namespace onoma
