// SPDX-License-Identifier: Apache-2.0
// Forms that end at one node of the trie are spelled alike in some text. They are swept by the date
// they begin to hold on; what still holds then is few, since of forms that clash one stays.
#include <algorithm>
#include <tuple>
#include <utility>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"

namespace onoma {
namespace {

constexpr std::size_t only_part = 0;  // a lexicon of text files has one

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
    std::uint32_t capitals = 0;
    Period period;
};

std::vector<Claim> claims_at(NodeId node, const Lexicon& lexicon) {
    std::vector<Claim> claims;
    lexicon.for_each_form_at(only_part, node, [&](FormId id, const Form& form) {
        const Group group = group_of(form.use);
        if (group == Group::none) return;
        const bool exact = form.case_rule == CaseRule::exact;
        claims.push_back({id, form.entity, group, form.case_rule,
                          exact ? std::string(form.text) : std::string(), form.capitals,
                          form.period});
    });
    const auto begins_before = [](const std::optional<Date>& a, const std::optional<Date>& b) {
        return b && (!a || *a < *b);
    };
    std::stable_sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) {
        return begins_before(a.period.from, b.period.from);
    });
    return claims;
}

bool exact_fits(const Claim& exact, const Claim& other, Tokenizer& tokenizer) {
    const WrittenForm written(exact.letters, tokenizer);
    return has_capitals(written.readings().front().capitals, other.capitals);
}

bool case_lets_both(const Claim& a, const Claim& b, Tokenizer& tokenizer) {
    const bool a_exact = a.case_rule == CaseRule::exact;
    const bool b_exact = b.case_rule == CaseRule::exact;
    if (a_exact && b_exact) return letters_of(a.letters) == letters_of(b.letters);
    if (a_exact) return exact_fits(a, b, tokenizer);
    return !b_exact || exact_fits(b, a, tokenizer);
}

// Pairs of forms of two entities that one text may mean both by.
std::vector<std::pair<FormId, FormId>> rivals_among(std::vector<Claim>& claims,
                                                    Tokenizer& tokenizer) {
    std::vector<std::pair<FormId, FormId>> rivals;
    std::vector<Claim> holding;
    for (Claim& claim : claims) {
        std::erase_if(holding, [&](const Claim& other) {
            return ends_before(other.period.until, claim.period.from);
        });
        const auto rival = std::find_if(holding.begin(), holding.end(), [&](const Claim& other) {
            return other.group == claim.group && case_lets_both(other, claim, tokenizer);
        });
        if (rival == holding.end()) {
            holding.push_back(std::move(claim));
            continue;
        }
        if (rival->entity != claim.entity) rivals.emplace_back(rival->form, claim.form);
        if (ends_later(claim.period.until, rival->period.until)) *rival = std::move(claim);
    }
    return rivals;
}

}  // namespace

void Clashes::check(const CheckedRow& row, FindingList& findings) {
    const auto look = [&](const Spelling& spelling) {
        const auto node = find_node(lexicon_.trie(only_part), spelling.pieces);
        if (!node) return;
        std::vector<Claim> claims = claims_at(*node, lexicon_);
        if (claims.size() < 2 || !seen_nodes_.insert(node->value).second) return;
        for (const auto& [earlier, later] : rivals_among(claims, tokenizer_)) {
            tell(earlier, later, findings);
        }
    };
    for (const RowForm& form : row.forms) {
        if (!form.is_sure()) continue;
        for (const Spelling& spelling : form.spellings) look(spelling);
    }
    for (const std::string_view symbol : split_list(row.cells["ticker"])) {
        for (const Spelling& spelling : speller_.spell(symbol, CaseRule::exact)) look(spelling);
    }
}

void Clashes::tell(FormId earlier, FormId later, FindingList& findings) {
    Form form = lexicon_[later];
    Form other = lexicon_[earlier];
    const auto place = [](const Form& f) { return std::tie(f.line.file, f.line.line, f.text); };
    if (place(form) < place(other)) std::swap(form, other);
    if (findings.is_known(form.line)) std::swap(form, other);
    if (findings.is_accepted(other.line, other.text)) return;
    // A form with several spellings clashes at several nodes.
    if (!told_.emplace(form.line.file, form.line.line, form.text).second) return;
    findings.add_about(form.text, form.line, "clash", "a sure form to mean one entity at a time",
                       in_quotes(form.text) + " of " + in_quotes(lexicon_[form.entity].id) +
                           ", which is " + in_quotes(other.text) + " of " +
                           in_quotes(lexicon_[other.entity].id) + " at " +
                           findings.name_of(other.line),
                       other.line);
}

}  // namespace onoma
