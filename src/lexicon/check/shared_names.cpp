// SPDX-License-Identifier: Apache-2.0
// `Zuckerberg` alone is certain as long as the lexicon knows one of that name.
#include <algorithm>

#include "lexicon/check/checks.hpp"

namespace onoma {
namespace {

constexpr std::string_view person = "person";

template <typename Visit>
void for_each_word(std::string_view name, const Visit& visit) {
    while (!name.empty()) {
        const auto end = name.find(' ');
        if (end != 0) visit(name.substr(0, end));
        if (end == std::string_view::npos) return;
        name.remove_prefix(end + 1);
    }
}

// `Siebel Newsom` keeps Jennifer Siebel Newsom apart from `Newsom`.
bool keeps_apart(const CheckedRow& row, std::string_view form, std::string_view other) {
    return std::any_of(row.forms.begin(), row.forms.end(), [&](const RowForm& phrase) {
        return phrase.use == FormUse::blocker && phrase.text.size() > form.size() &&
               phrase.text.find(form) != std::string::npos &&
               other.find(phrase.text) != std::string_view::npos;
    });
}

}  // namespace

SharedNames::SharedNames(const Lexicon& lexicon) {
    lexicon.for_each_entity([&](EntityId id, const Entity& entity) {
        if (lexicon.type_of(id) != person) return;
        for_each_word(entity.name,
                      [&](std::string_view word) { bearers_[std::string(word)].push_back(id); });
    });
}

void SharedNames::check(const CheckedRow& row, FindingList& findings) const {
    if (row.lexicon.type_of(row.entity) != person) return;
    for (const RowForm& form : row.forms) {
        if (!form.is_sure() || form.text.find(' ') != std::string::npos) continue;
        const auto found = bearers_.find(form.text);
        if (found == bearers_.end()) continue;
        const auto other =
            std::find_if(found->second.begin(), found->second.end(), [&](EntityId id) {
                return id != row.entity && !keeps_apart(row, form.text, row.lexicon[id].name);
            });
        if (other == found->second.end()) continue;
        const std::string name(row.lexicon[*other].name);
        findings.add_about(
            form.text, row.line, "shared-name",
            "a name that another person has too to be weak, or " + in_quotes(name) + " in `not`",
            in_quotes(form.text) + " sure", row.lexicon[*other].line);
    }
}

}  // namespace onoma
