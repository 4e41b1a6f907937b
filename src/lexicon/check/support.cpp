// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <tuple>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

std::string key_of(LexiconLine line, std::string_view form) {
    std::string key = std::to_string(line.file);
    key.append(":").append(std::to_string(line.line)).append(":").append(form);
    return key;
}

}  // namespace

std::string in_quotes(std::string_view text) {
    std::string result = "`";
    result.append(text).append("`");
    return result;
}

void FindingList::add(LexiconLine line, std::string_view kind, std::string_view expected,
                      std::string_view found, std::optional<LexiconLine> other) {
    if (is_known(line)) return;
    LexiconFinding finding{place_of(line), std::string(kind), std::string(expected),
                           std::string(found), std::nullopt};
    if (other) finding.other = place_of(*other);
    findings_.push_back(std::move(finding));
}

void FindingList::add_about(std::string_view form, LexiconLine line, std::string_view kind,
                            std::string_view expected, std::string_view found,
                            std::optional<LexiconLine> other) {
    if (!is_accepted(line, form)) add(line, kind, expected, found, other);
}

void FindingList::accept(LexiconLine line, std::string_view form) {
    accepted_.insert(key_of(line, form));
}

bool FindingList::is_accepted(LexiconLine line, std::string_view form) const {
    return !accepted_.empty() && accepted_.contains(key_of(line, form));
}

LexiconPlace FindingList::place_of(LexiconLine line) const {
    return {files_[line.file].name, line.line};
}

std::string FindingList::name_of(LexiconLine line) const {
    std::string name = files_[line.file].name;
    name.append(":").append(std::to_string(line.line));
    return name;
}

void sort_findings(std::vector<LexiconFinding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const LexiconFinding& a, const LexiconFinding& b) {
                         return std::tie(a.place, a.kind) < std::tie(b.place, b.kind);
                     });
}

namespace {

CaseRule case_rule_of(std::string_view cell) {
    if (cell == "exact") return CaseRule::exact;
    return cell == "any" ? CaseRule::any : CaseRule::smart;
}

}  // namespace

std::optional<CheckedRow> make_checked_row(const TsvRow& cells, const Lexicon& lexicon,
                                           LexiconLine line, FormSpeller& speller) {
    const auto entity = lexicon.find(cells["id"]);
    if (!entity) return std::nullopt;
    CheckedRow row{cells, lexicon, line, *entity, case_rule_of(cells["case"]), {}};
    const auto weak = split_list(cells["weak"]);
    const auto is_weak = [&](std::string_view form) {
        return std::find(weak.begin(), weak.end(), form) != weak.end();
    };
    const auto add = [&](std::string_view form, FormUse use) {
        std::string text = to_nfc(form);
        std::vector<Spelling> spellings = speller.spell(text, row.case_rule);
        row.forms.push_back({std::move(text), use, std::move(spellings)});
    };
    // The name is a form of the first row only, and weak when it is repeated there.
    const bool is_first = lexicon[*entity].line == line;
    if (is_first && !is_weak(cells["name"])) add(cells["name"], FormUse::name);
    for (const auto form : split_list(cells["aliases"])) {
        if (!is_weak(form)) add(form, FormUse::alias);
    }
    for (const auto form : weak) add(form, FormUse::weak);
    for (const auto form : split_list(cells["not"])) add(form, FormUse::blocker);
    return row;
}

// What supports weak forms, and what warns them off: evidence and `not` phrases that do nothing, or
// too much.

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
                         "it after " + in_quotes(items[index - 1]));
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
