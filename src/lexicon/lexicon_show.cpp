// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon_show.hpp"

#include <algorithm>
#include <set>

#include "lexicon/forms_by_entity.hpp"
#include "lexicon/written_form.hpp"

namespace onoma {
namespace {

EntityName name_of(const Lexicon& lexicon, EntityId id) {
    return {std::string(lexicon[id].id), std::string(lexicon[id].name)};
}

LexiconPlace place_of(const Lexicon& lexicon, LexiconLine line) {
    return {std::string(lexicon.files()[line.file].name), line.line};
}

ShownForm shown(const Lexicon& lexicon, FormId id) {
    const Form& form = lexicon[id];
    return {std::string(form.text),      form.use, form.case_rule, form.from, form.until,
            place_of(lexicon, form.line)};
}

void sort_by_id(std::vector<EntityName>& names) {
    std::sort(names.begin(), names.end(),
              [](const EntityName& a, const EntityName& b) { return a.id < b.id; });
}

void add_children(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    for (std::uint32_t index = 0; index < lexicon.entities().size(); ++index) {
        if (lexicon[EntityId{index}].parent == id) {
            result.children.push_back(name_of(lexicon, EntityId{index}));
        }
    }
    sort_by_id(result.children);
}

void add_related(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    std::set<std::uint32_t> related;  // one that names another and is named by it stands twice
    for (const EntityId other : lexicon[id].related) related.insert(other.value);
    for (const std::uint32_t other : related) {
        result.related.push_back(name_of(lexicon, EntityId{other}));
    }
    sort_by_id(result.related);
}

}  // namespace

std::string_view to_string(FormUse use) {
    switch (use) {
        case FormUse::name:
            return "name";
        case FormUse::alias:
            return "alias";
        case FormUse::weak:
            return "weak";
        case FormUse::role:
            return "role";
        case FormUse::ticker:
            return "ticker";
        case FormUse::blocker:
            return "not";
        case FormUse::evidence:
            return "evidence";
        case FormUse::type_evidence:
            return "type-evidence";
    }
    return "";
}

std::string_view to_string(CaseRule rule) {
    switch (rule) {
        case CaseRule::smart:
            return "smart";
        case CaseRule::exact:
            return "exact";
        case CaseRule::any:
            return "any";
    }
    return "";
}

std::optional<ShownEntity> show_entity(const Lexicon& lexicon, std::string_view id) {
    const auto found = lexicon.find(id);
    if (!found) return std::nullopt;
    ShownEntity result;
    const Entity& entity = lexicon[*found];
    result.entity = name_of(lexicon, *found);
    result.type = lexicon.type_of(*found);
    result.place = place_of(lexicon, entity.line);
    result.parent_from = entity.parent_from;
    result.parent_until = entity.parent_until;
    result.only_own_evidence = entity.only_own_evidence;
    result.open_versions = entity.open_versions;
    for (const auto& [header, cell] : entity.further_columns) {
        result.further_columns.emplace_back(header, cell);
    }
    for (auto up = entity.parent; up; up = lexicon[*up].parent) {
        result.parents.push_back(name_of(lexicon, *up));
    }
    for (const FormId form : FormsByEntity(lexicon).of(*found)) {
        result.forms.push_back(shown(lexicon, form));
    }
    std::stable_sort(result.forms.begin(), result.forms.end(),
                     [](const ShownForm& a, const ShownForm& b) { return a.use < b.use; });
    add_children(lexicon, *found, result);
    add_related(lexicon, *found, result);
    return result;
}

std::vector<ShownMeaning> show_form(const Lexicon& lexicon, std::string_view text) {
    std::vector<ShownMeaning> result;
    const WrittenForm written(text);
    for (const Meaning& meaning : written.find(lexicon.trie())) {
        const Form& form = lexicon[meaning.form];
        const bool of_type = form.use == FormUse::type_evidence;
        result.push_back({of_type ? EntityName{} : name_of(lexicon, form.entity),
                          std::string(of_type ? std::string_view(lexicon.types()[form.type])
                                              : lexicon.type_of(form.entity)),
                          shown(lexicon, meaning.form),
                          written.case_fits(form, lexicon.trie().capitals_of(meaning))});
    }
    return result;
}

}  // namespace onoma
