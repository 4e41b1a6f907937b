// SPDX-License-Identifier: Apache-2.0
// A form covers another when every text with the other as it is written also has the first.
#include <algorithm>
#include <unordered_map>

#include "lexicon/check/checks.hpp"
#include "lexicon/check/spelling_keys.hpp"

namespace onoma {
namespace {

// Forms by all their spellings.
class Covers {
public:
    explicit Covers(CaseRule case_rule) : case_rule_(case_rule) {}

    void add(const RowForm& form) {
        for (const Spelling& spelling : form.spellings) {
            // Found in texts without accents only: covers nothing for sure.
            if (spelling.without_diacritics) continue;
            by_key_[key_of(form, spelling, case_rule_)].push_back({&form, &spelling});
        }
    }

    // A form whose text this one is found in anyway.
    [[nodiscard]] const RowForm* find(const RowForm& form) const {
        if (form.spellings.empty()) return nullptr;
        const Spelling& as_written = form.spellings.front();
        const auto found = by_key_.find(key_of(form, as_written, case_rule_));
        if (found == by_key_.end()) return nullptr;
        for (const auto& [other, spelling] : found->second) {
            if (asks_no_more_capitals(*spelling, as_written)) return other;
        }
        return nullptr;
    }

private:
    CaseRule case_rule_;
    std::unordered_map<std::string, std::vector<std::pair<const RowForm*, const Spelling*>>>
        by_key_;
};

using Forms = std::vector<const RowForm*>;

// Tells each form that one before it covers, and each that one behind it does.
void check_each_once(const Forms& forms, const CheckedRow& row, FindingList& findings) {
    std::vector<bool> told(forms.size(), false);
    Covers before(row.case_rule);
    Covers behind(row.case_rule);
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
                         FindingList& findings) {
    Covers covers(row.case_rule);
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

void check_duplicates(const CheckedRow& row, FindingList& findings) {
    Forms sure;
    Forms weak;
    Forms blockers;
    for (const RowForm& form : row.forms) {
        (form.is_sure() ? sure : form.is_weak() ? weak : blockers).push_back(&form);
    }
    check_each_once(sure, row, findings);
    check_each_once(weak, row, findings);
    check_each_once(blockers, row, findings);
    check_sure_and_weak(sure, weak, row, findings);
    check_repeated_aliases(row, findings);
    for (const std::string_view column : {"evidence", "member", "roles", "ticker"}) {
        check_list(column, row, findings);
    }
}

}  // namespace onoma
