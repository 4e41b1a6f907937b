// SPDX-License-Identifier: Apache-2.0
// Forms that end at one node of the trie are spelled alike in some text. They are swept by the date
// they begin to hold on; what still holds then is few, since of forms that clash one stays.

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/text/unicode.hpp"

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

// A form covers another when every text with the other as it is written also has the first.

namespace {

// Equal for pieces that the same text is found by, capitals aside; with CaseRule::exact letters
// too.
std::string key_of(const RowForm& form, const std::vector<std::string>& pieces,
                   CaseRule case_rule) {
    std::string key;
    for (const std::string& piece : pieces) key.append(piece).append("\n");
    if (case_rule == CaseRule::exact) key += letters_of(form.text);
    return key;
}

// `text` folded, with one space between words.
std::string folded_key(std::string_view text) {
    std::string key;
    bool space = false;
    for (const char c : fold(text)) {
        if (c == ' ') {
            space = !key.empty();
            continue;
        }
        if (space) key += ' ';
        space = false;
        key += c;
    }
    return key;
}

// Forms by all their spellings.
class Covers {
public:
    Covers(CaseRule case_rule, Tokenizer& tokenizer)
        : case_rule_(case_rule), tokenizer_(&tokenizer) {}

    void add(const RowForm& form) {
        for (const Spelling& spelling : form.spellings) {
            // Lists give both, with and without accents: no fault.
            if (spelling.without_diacritics) continue;
            by_key_[key_of(form, spelling.pieces, case_rule_)].push_back({&form, &spelling});
        }
    }

    // A form that is found wherever this one is.
    [[nodiscard]] const RowForm* find(const RowForm& form) const {
        if (form.spellings.empty() || !may_cover(form)) return nullptr;
        const WrittenForm written(form.text, *tokenizer_);
        for (const Reading& reading : written.readings()) {
            if (reading.has_split_words && case_rule_ != CaseRule::smart) continue;
            const auto found = by_key_.find(key_of(form, reading.pieces, case_rule_));
            if (found == by_key_.end()) continue;
            for (const auto& [other, spelling] : found->second) {
                if (has_capitals(reading.capitals, spelling->capitals)) return other;
            }
        }
        return nullptr;
    }

private:
    // Cheaper than to read the form again: one of its own spellings is among those of others.
    [[nodiscard]] bool may_cover(const RowForm& form) const {
        return std::any_of(form.spellings.begin(), form.spellings.end(),
                           [&](const Spelling& spelling) {
                               return by_key_.contains(key_of(form, spelling.pieces, case_rule_));
                           });
    }

    CaseRule case_rule_;
    Tokenizer* tokenizer_;
    std::unordered_map<std::string, std::vector<std::pair<const RowForm*, const Spelling*>>>
        by_key_;
};

using Forms = std::vector<const RowForm*>;

// Tells each form that one before it covers, and each that one after it does.
void check_each_once(const Forms& forms, const CheckedRow& row, Tokenizer& tokenizer,
                     FindingList& findings) {
    std::vector<bool> told(forms.size(), false);
    Covers before(row.case_rule, tokenizer);
    Covers after(row.case_rule, tokenizer);
    const auto look = [&](std::size_t index, const Covers& others) {
        // The name is a form anyway: it is never one too many.
        if (told[index] || forms[index]->use == FormUse::name) return;
        const RowForm* other = others.find(*forms[index]);
        if (other == nullptr) return;
        told[index] = true;
        findings.add(
            row.line, "duplicate", "each form once",
            in_quotes(forms[index]->text) + ", which " + in_quotes(other->text) + " covers");
    };
    for (std::size_t index = 0; index < forms.size(); ++index) {
        look(index, before);
        before.add(*forms[index]);
    }
    for (std::size_t index = forms.size(); index-- > 0;) {
        look(index, after);
        if (!told[index]) after.add(*forms[index]);
    }
}

void check_sure_and_weak(const Forms& sure, const Forms& weak, const CheckedRow& row,
                         Tokenizer& tokenizer, FindingList& findings) {
    Covers covers(row.case_rule, tokenizer);
    for (const RowForm* form : sure) covers.add(*form);
    for (const RowForm* form : weak) {
        const RowForm* other = covers.find(*form);
        if (other == nullptr) continue;
        findings.add(row.line, "sure-and-weak", in_quotes(form->text) + " either sure or weak",
                     "it weak, and sure by " + in_quotes(other->text));
    }
}

// An alias that is repeated as weak counts as weak; one of the two is a slip.
void check_repeated_aliases(const CheckedRow& row, FindingList& findings) {
    const auto weak = split_list(row.cells["weak"]);
    for (const std::string_view alias : split_list(row.cells["aliases"])) {
        if (std::find(weak.begin(), weak.end(), alias) == weak.end()) continue;
        findings.add(row.line, "sure-and-weak", in_quotes(alias) + " either sure or weak",
                     "it among both");
    }
}

// Lists whose items are compared letter for letter but for case.
void check_list(std::string_view column, const CheckedRow& row, FindingList& findings) {
    std::unordered_map<std::string, std::string_view> seen;
    for (const std::string_view item : split_list(row.cells[column])) {
        const auto [entry, is_new] = seen.try_emplace(folded_key(item), item);
        if (is_new) continue;
        findings.add(row.line, "duplicate", "each item of `" + std::string(column) + "` once",
                     in_quotes(item) + " again");
    }
}

}  // namespace

void check_duplicates(const CheckedRow& row, Tokenizer& tokenizer, FindingList& findings) {
    Forms sure;
    Forms weak;
    Forms blockers;
    for (const RowForm& form : row.forms) {
        (form.is_sure() ? sure : form.is_weak() ? weak : blockers).push_back(&form);
    }
    check_each_once(sure, row, tokenizer, findings);
    check_each_once(weak, row, tokenizer, findings);
    check_each_once(blockers, row, tokenizer, findings);
    check_sure_and_weak(sure, weak, row, tokenizer, findings);
    check_repeated_aliases(row, findings);
    for (const std::string_view column : {"evidence", "member", "roles", "ticker"}) {
        check_list(column, row, findings);
    }
}

}  // namespace onoma
