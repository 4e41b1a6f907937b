// SPDX-License-Identifier: Apache-2.0
// How rows of somebody's own lexicon win over bundled ones: whoever writes a list means it. Rows of
// one id, or of one name that can mean nobody else, are one entity, which goes by the own row;
// where only a form is the same, each keeps its entity, and the form means that of the own row.
#include <algorithm>
#include <tuple>

#include "lexicon/form_spellings.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {
namespace {

bool names_entities(FormUse use) {
    return use == FormUse::name || use == FormUse::alias || use == FormUse::weak ||
           use == FormUse::ticker;
}

// `Friedrich Merz` is one person whatever a list calls him; `Target` may be a law.
bool is_same_entity(const Entity& own, const Entity& bundled) {
    const bool has_several_words = own.name.find(' ') != std::string_view::npos;
    return own.name == bundled.name && (has_several_words || own.type == bundled.type);
}

}  // namespace

void Lexicon::take_over(const Part& part, std::uint32_t number, EntityId bundled) {
    const Entity before = (*this)[bundled];
    overridden_.push_back({before.id, before.name, before.line, bundled, bundled});
    additions_[bundled.value].own_row = EntityId{part.first_entity + number};
}

// REQUIRES: the ids of `part` are merged.
void Lexicon::merge_same_names(Part& part) {
    std::vector<SharedForm> shared;
    for (const Part& other : parts_) {
        if (other.is_own) continue;
        const std::vector<SharedForm> more = shared_forms(part, other);
        shared.insert(shared.end(), more.begin(), more.end());
    }
    // Of two bundled entities of one name, the one of the same type.
    std::stable_partition(shared.begin(), shared.end(), [&](const SharedForm& forms) {
        return (*this)[forms.own.entity].type == (*this)[forms.bundled.entity].type;
    });
    for (const SharedForm& forms : shared) {
        if (meets_same_name(part, forms)) merge_same_name(part, forms);
    }
    for (const SharedForm& forms : shared) note_overridden(forms);
}

// True when the forms are the names of an entity of either side that is not merged yet.
bool Lexicon::meets_same_name(const Part& part, const SharedForm& forms) const {
    const EntityId own = forms.own.entity;
    if (own.value < part.first_entity || meaning_of(own) != own) return false;
    const Entity entity = read_entity(part, own.value - part.first_entity);
    return forms.own.text == entity.name && is_same_entity(entity, (*this)[forms.bundled.entity]);
}

void Lexicon::merge_same_name(Part& part, const SharedForm& forms) {
    const std::uint32_t number = forms.own.entity.value - part.first_entity;
    const EntityId bundled = forms.bundled.entity;
    take_over(part, number, bundled);
    const auto place =
        std::partition_point(part.known.begin(), part.known.end(),
                             [&](const auto& known) { return known.first < number; });
    part.known.insert(place, {number, bundled});
    merge_entity(part, number, bundled);
}

void Lexicon::note_overridden(const SharedForm& forms) {
    const auto by = meaning_of(forms.own.entity);
    const Entity entity = (*this)[forms.bundled.entity];
    if (!by || files_[entity.line.file].is_own) return;  // noted already
    const bool is_same_use =
        (forms.own.use == FormUse::weak) == (forms.bundled.use == FormUse::weak);
    if (*by == forms.bundled.entity && is_same_use) return;
    overridden_.push_back({entity.id, entity.name, entity.line, forms.bundled.entity, *by});
}

// The forms of the smaller lexicon are looked up in the larger one.
std::vector<Lexicon::SharedForm> Lexicon::shared_forms(const Part& own, const Part& bundled) const {
    const bool own_is_smaller = own.image.spelling_bytes() < bundled.image.spelling_bytes();
    const Part& smaller = own_is_smaller ? own : bundled;
    const Part& larger = own_is_smaller ? bundled : own;
    const auto place = static_cast<std::size_t>(&larger - parts_.data());
    std::vector<SharedForm> shared;
    FormSpeller speller;
    for_each_form_of(smaller, [&](FormId, const Form& form) {
        if (!form.is_first_spelling || !names_entities(form.use)) return;
        for (const Spelling& spelling : speller.spell(form.text, form.case_rule)) {
            const auto node = find_node(larger.image.trie(), spelling.pieces);
            if (!node) continue;
            for_each_form_at(place, *node, [&](FormId, const Form& same) {
                if (!names_entities(same.use)) return;
                shared.push_back(own_is_smaller ? SharedForm{form, same} : SharedForm{same, form});
            });
        }
    });
    return shared;
}

void Lexicon::sort_overridden() {
    const auto place = [](const OverriddenRow& row) {
        return std::tie(row.line.file, row.line.line);
    };
    std::stable_sort(
        overridden_.begin(), overridden_.end(),
        [&](const OverriddenRow& a, const OverriddenRow& b) { return place(a) < place(b); });
    const auto last = std::unique(
        overridden_.begin(), overridden_.end(),
        [](const OverriddenRow& a, const OverriddenRow& b) { return a.entity == b.entity; });
    overridden_.erase(last, overridden_.end());
}

}  // namespace onoma
