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

ShownForm shown(const Lexicon& lexicon, const Form& form) {
    return {std::string(form.text), form.use,          form.case_rule,
            form.period.from,       form.period.until, lexicon.place_of(form.line)};
}

void sort_by_id(std::vector<EntityName>& names) {
    std::sort(names.begin(), names.end(),
              [](const EntityName& a, const EntityName& b) { return a.id < b.id; });
}

bool is_same_form(const ShownMeaning& a, const ShownMeaning& b) {
    return a.entity.id == b.entity.id && a.type == b.type && a.form.use == b.form.use &&
           a.form.text == b.form.text && a.form.place == b.form.place;
}

void add_children(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    lexicon.for_each_entity([&](EntityId child, const Entity& entity) {
        if (entity.parent == id) result.children.push_back(name_of(lexicon, child));
    });
    sort_by_id(result.children);
}

void add_related(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    std::set<std::uint32_t> related;  // one that names another and is named by it stands twice
    for (const EntityId other : lexicon.related(id)) related.insert(other.value);
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
    const Entity entity = lexicon[*found];
    result.entity = name_of(lexicon, *found);
    result.type = lexicon.type_of(*found);
    result.place = lexicon.place_of(entity.line);
    result.parent_from = entity.parent_period.from;
    result.parent_until = entity.parent_period.until;
    result.only_own_evidence = entity.only_own_evidence;
    result.open_versions = entity.open_versions;
    for (const auto& [header, cell] : lexicon.further_columns(*found)) {
        result.further_columns.emplace_back(header, cell);
    }
    for (auto up = entity.parent; up; up = lexicon[*up].parent) {
        result.parents.push_back(name_of(lexicon, *up));
    }
    for (const Form& form : FormsByEntity(lexicon).of(*found)) {
        result.forms.push_back(shown(lexicon, form));
    }
    add_children(lexicon, *found, result);
    add_related(lexicon, *found, result);
    return result;
}

std::vector<ShownMeaning> show_form(const Lexicon& lexicon, std::string_view text) {
    std::vector<ShownMeaning> result;
    Tokenizer tokenizer;
    const WrittenForm written(text, tokenizer);
    written.for_each_form(lexicon, [&](FormId, const Form& form, const Reading& reading) {
        const bool of_type = form.use == FormUse::type_evidence;
        ShownMeaning meaning{of_type ? EntityName{} : name_of(lexicon, form.entity),
                             std::string(of_type ? std::string_view(lexicon.types()[form.type])
                                                 : lexicon.type_of(form.entity)),
                             shown(lexicon, form), written.case_fits(form, reading)};
        // One form by two readings is one meaning, which fits if either does.
        for (ShownMeaning& known : result) {
            if (!is_same_form(known, meaning)) continue;
            known.case_fits = known.case_fits || meaning.case_fits;
            return;
        }
        result.push_back(std::move(meaning));
    });
    return result;
}

}  // namespace onoma
