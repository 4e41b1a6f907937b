// SPDX-License-Identifier: Apache-2.0
#include "lexicon/check/checked_row.hpp"

#include <algorithm>

#include "onoma/text/folding.hpp"

namespace onoma {
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

}  // namespace onoma
