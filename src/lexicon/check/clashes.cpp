// SPDX-License-Identifier: Apache-2.0
// Forms that end at one node of the trie are spelled alike in some text. They are swept by the date
// they begin to hold on; what still holds then is few, since of forms that clash one stays.
#include <algorithm>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"

namespace onoma {
namespace {

// Which forms may clash: names with names, symbols with symbols.
enum class Group { names, tickers, none };

Group group_of(FormUse use) {
    switch (use) {
        case FormUse::name:
        case FormUse::alias:
            return Group::names;
        case FormUse::ticker:
            return Group::tickers;
        default:
            return Group::none;
    }
}

bool ends_before(const std::optional<Date>& until, const std::optional<Date>& from) {
    return until && from && *until < *from;
}

bool ends_later(const std::optional<Date>& a, const std::optional<Date>& b) {
    return b && (!a || *b < *a);
}

// One form at the node, with what is needed of it while the node is looked at.
struct Claim {
    FormId form;
    EntityId entity;
    Group group = Group::none;
    CaseRule case_rule = CaseRule::smart;
    std::string letters;  // of an exact form
    std::vector<CapitalAt> capitals;
    std::optional<Date> from;
    std::optional<Date> until;
};

std::vector<Claim> claims_at(NodeId node, const Lexicon& lexicon) {
    std::vector<Claim> claims;
    for (const Meaning& meaning : lexicon.trie().meanings(node)) {
        const Form& form = lexicon[meaning.form];
        const Group group = group_of(form.use);
        if (group == Group::none) continue;
        const auto capitals = lexicon.trie().capitals_of(meaning);
        claims.push_back(
            {meaning.form,
             form.entity,
             group,
             form.case_rule,
             form.case_rule == CaseRule::exact ? std::string(form.text) : std::string(),
             {capitals.begin(), capitals.end()},
             form.from,
             form.until});
    }
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return a.from != b.from && (!a.from || (b.from && *a.from < *b.from));
    });
    return claims;
}

bool exact_fits(const Claim& exact, const Claim& other) {
    return WrittenForm(exact.letters).has_capitals(other.capitals);
}

bool case_lets_both(const Claim& a, const Claim& b) {
    const bool a_exact = a.case_rule == CaseRule::exact;
    const bool b_exact = b.case_rule == CaseRule::exact;
    if (a_exact && b_exact) return letters_of(a.letters) == letters_of(b.letters);
    if (a_exact) return exact_fits(a, b);
    return !b_exact || exact_fits(b, a);
}

}  // namespace

void Clashes::check(const CheckedRow& row, FindingList& findings) {
    const auto look = [&](const Spelling& spelling) {
        const auto node = find_node(lexicon_.trie(), spelling.pieces);
        if (!node) return;
        if (seen_nodes_.size() <= node->value) seen_nodes_.resize(node->value * 2 + 1);
        if (seen_nodes_[node->value]) return;
        seen_nodes_[node->value] = true;
        check_node(*node, findings);
    };
    for (const RowForm& form : row.forms) {
        if (!form.is_sure()) continue;
        for (const Spelling& spelling : form.spellings) look(spelling);
    }
    for (const std::string_view symbol : split_list(row.cells["ticker"])) {
        for (const Spelling& spelling : speller_.spell(symbol, CaseRule::exact)) look(spelling);
    }
}

void Clashes::check_node(NodeId node, FindingList& findings) {
    if (lexicon_.trie().meanings(node).size() < 2) return;
    std::vector<Claim> holding;
    for (Claim& claim : claims_at(node, lexicon_)) {
        std::erase_if(holding,
                      [&](const Claim& other) { return ends_before(other.until, claim.from); });
        const auto rival = std::find_if(holding.begin(), holding.end(), [&](const Claim& other) {
            return other.group == claim.group && case_lets_both(other, claim);
        });
        if (rival == holding.end()) {
            holding.push_back(std::move(claim));
            continue;
        }
        if (rival->entity != claim.entity) {
            tell(rival->form, claim.form, findings);
            // Both may hold later, but one of them is enough to tell the next.
        }
        if (ends_later(claim.until, rival->until)) *rival = std::move(claim);
    }
}

void Clashes::tell(FormId earlier, FormId later, FindingList& findings) {
    if (lexicon_[later].line.file < lexicon_[earlier].line.file ||
        (lexicon_[later].line.file == lexicon_[earlier].line.file && later < earlier)) {
        std::swap(earlier, later);
    }
    if (findings.is_known(lexicon_[later].line)) std::swap(earlier, later);
    if (told_forms_.size() <= later.value) told_forms_.resize(lexicon_.forms().size());
    if (told_forms_[later.value]) return;
    told_forms_[later.value] = true;
    const Form& form = lexicon_[later];
    const Form& other = lexicon_[earlier];
    if (findings.is_accepted(other.line, other.text)) return;
    findings.add_about(form.text, form.line, "clash", "a sure form to mean one entity at a time",
                       in_quotes(form.text) + " of " + in_quotes(lexicon_[form.entity].id) +
                           ", which is " + in_quotes(other.text) + " of " +
                           in_quotes(lexicon_[other.entity].id) + " at " +
                           findings.name_of(other.line),
                       other.line);
}

}  // namespace onoma
