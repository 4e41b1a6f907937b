// SPDX-License-Identifier: Apache-2.0
// A form covers another when every text with the other as it is written also has the first.
#include <algorithm>
#include <unordered_map>

#include "lexicon/check/checks.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
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

// Tells each form that one before it covers, and each that one behind it does.
void check_each_once(const Forms& forms, const CheckedRow& row, Tokenizer& tokenizer,
                     FindingList& findings) {
    std::vector<bool> told(forms.size(), false);
    Covers before(row.case_rule, tokenizer);
    Covers behind(row.case_rule, tokenizer);
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
        look(index, behind);
        if (!told[index]) behind.add(*forms[index]);
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
