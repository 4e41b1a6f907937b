// SPDX-License-Identifier: Apache-2.0
// How the parts of a Lexicon become one: types and files are shared, ids that several parts have
// are one entity, and references to the ids of other parts are resolved.
#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>

#include "lexicon/linking_findings.hpp"
#include "lexicon/records.hpp"
#include "onoma/base/error.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {
namespace {

constexpr std::uint64_t most_ids = std::numeric_limits<std::uint32_t>::max();

template <typename Value>
void add_if_new(std::vector<Value>& values, const Value& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

// The ids of the smaller lexicon are looked up in the larger one.
std::vector<std::pair<std::uint32_t, std::uint32_t>> numbers_of_same_ids(const LexiconImage& a,
                                                                         const LexiconImage& b) {
    const bool a_is_smaller = a.entity_count() < b.entity_count();
    const LexiconImage& smaller = a_is_smaller ? a : b;
    const LexiconImage& larger = a_is_smaller ? b : a;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> same;
    for (std::uint32_t number = 0; number < smaller.entity_count(); ++number) {
        const auto other = larger.find(smaller.entity(number).id);
        if (!other) continue;
        same.emplace_back(a_is_smaller ? number : *other, a_is_smaller ? *other : number);
    }
    return same;
}

}  // namespace

Lexicon::Lexicon(std::vector<LexiconImage> parts, std::vector<LexiconFinding>& problems) {
    parts_.reserve(parts.size());
    for (LexiconImage& image : parts) {
        add_part(std::move(image));
        merge_known_entities(parts_.back(), problems);
    }
    for (const Part& part : parts_) resolve_references(part, problems);
    // Messages name a file as it was given, reports by its name alone.
    for (LexiconFile& file : files_)
        file.name = std::filesystem::path(file.name).filename().string();
    find_open_entities();
}

void Lexicon::add_part(LexiconImage image) {
    std::uint64_t next_form = 0;
    if (!parts_.empty()) {
        next_form = std::uint64_t{parts_.back().first_form} + parts_.back().image.spelling_bytes();
    }
    if (next_form + image.spelling_bytes() > most_ids ||
        std::uint64_t{entity_count_} + image.entity_count() > most_ids) {
        throw Error("expected lexicons of at most 4 GiB of forms together, found more");
    }
    Part part{std::move(image),
              entity_count_,
              static_cast<std::uint32_t>(next_form),
              static_cast<std::uint32_t>(files_.size()),
              {}};
    for (const std::string& type : part.image.contents().types) {
        add_if_new(types_, type);
        part.types.push_back(*find_type(type));
    }
    const auto& files = part.image.contents().files;
    files_.insert(files_.end(), files.begin(), files.end());
    entity_count_ += part.image.entity_count();
    parts_.push_back(std::move(part));
}

void Lexicon::merge_known_entities(Part& part, std::vector<LexiconFinding>& problems) {
    std::map<std::uint32_t, EntityId> known;  // the first part that has an id decides
    for (const Part* other = parts_.data(); other != &part; ++other) {
        for (const auto& [earlier, number] : numbers_of_same_ids(other->image, part.image)) {
            if (const auto entity = meaning_of(*other, earlier)) known.emplace(number, *entity);
        }
    }
    std::vector<std::pair<std::uint32_t, std::optional<EntityId>>> merged;
    for (const auto& [number, earlier] : known) {
        const Entity entity = (*this)[earlier];
        const Entity same = read_entity(part, number);
        const bool fits = entity.name == same.name && entity.type == same.type;
        if (!fits) {
            problems.push_back(same_id(place_of(same.line), entity.id,
                                       {entity.name, types_[entity.type]},
                                       {same.name, types_[same.type]}));
        }
        merged.emplace_back(number, fits ? std::optional(earlier) : std::nullopt);
    }
    part.known = std::move(merged);
    for (const auto& [number, entity] : part.known) {
        if (entity) merge_entity(part, number, *entity);
    }
}

void Lexicon::merge_entity(const Part& part, std::uint32_t number, EntityId known) {
    const Entity own = read_entity(part, number);
    if (own.only_own_evidence) additions_[known.value].only_own_evidence = true;
    if (own.parent) (void)add_parent(known, *own.parent, own.parent_period);
    const EntityRecord record = part.image.entity(number);
    for (const std::uint32_t other : read_details(record, ReadDetails::all).related) {
        if (const auto entity = meaning_of(part, other)) {
            add_if_new(additions_[known.value].related, *entity);
        }
    }
}

// False when that would make a circle. An entity keeps the parent it has.
bool Lexicon::add_parent(EntityId id, EntityId parent, const Period& period) {
    if (parent == id || descends_from(parent, id)) return false;
    if ((*this)[id].parent) return true;
    additions_[id.value].parent = parent;
    additions_[id.value].parent_period = period;
    return true;
}

void Lexicon::resolve_references(const Part& part, std::vector<LexiconFinding>& problems) {
    for (const OpenReference& reference : part.image.contents().references) {
        const auto from = meaning_of(part, reference.entity);
        if (!from) continue;  // reported already
        const LexiconPlace place = place_of(line_of(part, reference.line));
        const auto to = find(reference.id);
        if (!to) {
            problems.push_back(unknown_id(place, reference.id));
        } else if (!reference.is_parent) {
            add_if_new(additions_[from->value].related, *to);
            add_if_new(additions_[to->value].related, *from);
        } else if (!add_parent(*from, *to, reference.period)) {
            problems.push_back(parent_circle(place, (*this)[*from].id, reference.id));
        }
    }
}

// Few lexicons have such families; the others are not looked through.
void Lexicon::find_open_entities() {
    const bool has_families = std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
        return part.image.contents().has_open_families;
    });
    if (!has_families) return;
    for (const Part& part : parts_) {
        const bool may_hold =
            part.image.contents().has_open_families || !part.image.contents().references.empty();
        if (!may_hold) continue;
        for (std::uint32_t number = 0; number < part.image.entity_count(); ++number) {
            const EntityId id{part.first_entity + number};
            bool is_open = false;
            for (std::optional<EntityId> up = id; up && !is_open; up = (*this)[*up].parent) {
                is_open = (*this)[*up].open_versions;
            }
            if (is_open && meaning_of(id) == id) open_entities_.push_back(id);
        }
        for_each_form_of(part, [&](FormId id, const Form& form) {
            if (form.use == FormUse::alias && form.is_first_spelling && is_open(form.entity)) {
                open_aliases_.push_back(id);
            }
        });
    }
}

}  // namespace onoma
