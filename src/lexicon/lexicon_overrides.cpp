// SPDX-License-Identifier: Apache-2.0
// How the parts of a Lexicon become one: types and files are shared, ids that several parts have
// are one entity, and own lexicons win over bundled ones.

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "lexicon/linking_findings.hpp"
#include "lexicon/records.hpp"
#include "lexicon/word_classes.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {
namespace {

// How the parts of a Lexicon become one: types and files are shared, ids that several parts have
// are one entity, and references to the ids of other parts are resolved.

constexpr std::uint64_t most_ids = std::numeric_limits<std::uint32_t>::max();

template <typename Value>
void add_if_new(std::vector<Value>& values, const Value& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

// The first entity from `begin` on whose id does not stand before `id`. It is mostly near, so the
// steps begin small and double.
std::uint32_t first_not_before(const LexiconImage& image, std::string_view id,
                               std::uint32_t begin) {
    const auto stands_before = [&](std::uint32_t number) { return image.entity(number).id < id; };
    std::uint32_t step = 1;
    while (step <= image.entity_count() - begin && stands_before(begin + step - 1)) {
        begin += step;
        step *= 2;
    }
    std::uint32_t end = begin + std::min(step, image.entity_count() - begin);
    while (begin < end) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        if (stands_before(middle)) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

// The ids of the smaller lexicon are looked up in the larger one. Both stand in order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> numbers_of_same_ids(const LexiconImage& a,
                                                                         const LexiconImage& b) {
    const bool a_is_smaller = a.entity_count() < b.entity_count();
    const LexiconImage& smaller = a_is_smaller ? a : b;
    const LexiconImage& larger = a_is_smaller ? b : a;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> same;
    std::uint32_t other = 0;
    for (std::uint32_t number = 0; number < smaller.entity_count(); ++number) {
        const std::string_view id = smaller.entity(number).id;
        other = first_not_before(larger, id, other);
        if (other == larger.entity_count()) break;
        if (larger.entity(other).id != id) continue;
        same.emplace_back(a_is_smaller ? number : other, a_is_smaller ? other : number);
    }
    return same;
}

}  // namespace

Lexicon::Lexicon(std::vector<LexiconImage> parts, std::vector<LexiconFinding>& problems,
                 std::size_t bundled) {
    parts_.reserve(parts.size());
    for (LexiconImage& image : parts) {
        const bool is_own = bundled > 0 && parts_.size() >= bundled;
        add_part(std::move(image), is_own);
        merge_known_entities(parts_.back(), problems);
        if (is_own) merge_same_names(parts_.back());
        if (parts_.size() <= bundled) bundled_files_ = static_cast<std::uint32_t>(files_.size());
    }
    sort_overridden();
    for (const Part& part : parts_) resolve_references(part, problems);
    // Messages name a file as it was given, reports by its name alone.
    for (LexiconFile& file : files_)
        file.name = std::filesystem::path(file.name).filename().string();
    find_open_entities();
    merge_words(bundled);
}

void Lexicon::add_part(LexiconImage image, bool is_own) {
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
              is_own,
              {}};
    for (const std::string& type : part.image.contents().types) {
        add_if_new(types_, type);
        part.types.push_back(*find_type(type));
    }
    const auto& files = part.image.contents().files;
    files_.insert(files_.end(), files.begin(), files.end());
    for (std::size_t file = part.first_file; file < files_.size(); ++file) {
        files_[file].is_own = is_own;
    }
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
        const bool is_bundled = !files_[entity.line.file].is_own;
        bool fits = entity.name == same.name && entity.type == same.type;
        if (!fits && part.is_own && is_bundled) {
            take_over(part, number, earlier);
            fits = true;
        }
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
    if (own.parent) (void)add_parent(part, known, *own.parent, own.parent_period);
    const EntityRecord record = part.image.entity(number);
    for (const std::uint32_t other : read_details(record, ReadDetails::all).related) {
        if (const auto entity = meaning_of(part, other)) {
            add_if_new(additions_[known.value].related, *entity);
        }
    }
}

// What `part` says of a parent; false when that would make a circle. An entity keeps the parent it
// has, unless somebody's own lexicon says otherwise.
bool Lexicon::add_parent(const Part& part, EntityId id, EntityId parent, const Period& period) {
    if (parent == id || descends_from(parent, id)) return false;
    if ((*this)[id].parent && !part.is_own) return true;
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
        } else if (!add_parent(part, *from, *to, reference.period)) {
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
        // Of the forms no more is decoded than is asked for: this is done at each start.
        for (std::uint32_t place = 0, next = 0; place < part.image.spelling_bytes(); place = next) {
            const SpellingRecord spelling = part.image.spelling(place, next);
            if (next <= place) break;  // damaged
            if (spelling.use != FormUse::alias || !spelling.is_first_spelling) continue;
            const auto entity = meaning_of(part, spelling.entity);
            if (entity && is_open(*entity)) {
                open_aliases_.push_back(FormId{part.first_form + place});
            }
        }
    }
}

void Lexicon::merge_words(std::size_t bundled) {
    const auto has_words = [](const Part& part) { return !part.image.word_rows().empty(); };
    if (std::none_of(parts_.begin(), parts_.end(), has_words)) return;
    const auto own = parts_.begin() + static_cast<std::ptrdiff_t>(bundled);
    WordTable words;
    if (std::none_of(parts_.begin(), own, has_words)) words = language_words();
    for (const Part& part : parts_) words.add_rows(part.image.word_rows());
    words_ = std::make_shared<const WordTable>(std::move(words));
}

// How rows of somebody's own lexicon win over bundled ones: whoever writes a list means it. Rows of
// one id, or of one name that can mean nobody else, are one entity, which goes by the own row;
// where only a form is the same, each keeps its entity, and the form means that of the own row.

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

// By the lines of the own lexicon.
std::vector<Lexicon::SharedForm> Lexicon::shared_forms(const Part& own, const Part& bundled) const {
    const auto number_of = [&](const Part& part) {
        return static_cast<std::size_t>(&part - parts_.data());
    };
    const bool own_is_smaller = own.image.spelling_bytes() < bundled.image.spelling_bytes();
    const Part& smaller = own_is_smaller ? own : bundled;
    const Part& larger = own_is_smaller ? bundled : own;
    std::vector<SharedForm> shared;
    for (const auto& ends : smaller.image.trie().ends_shared_with(larger.image.trie())) {
        const NodeId own_end = own_is_smaller ? ends.first : ends.second;
        const NodeId bundled_end = own_is_smaller ? ends.second : ends.first;
        for_each_form_at(number_of(own), own_end, [&](FormId, const Form& own_form) {
            if (!names_entities(own_form.use)) return;
            for_each_form_at(number_of(bundled), bundled_end, [&](FormId, const Form& form) {
                if (names_entities(form.use)) shared.push_back({own_form, form});
            });
        });
    }
    const auto place = [](const SharedForm& forms) {
        return std::tie(forms.own.line.file, forms.own.line.line, forms.own.text,
                        forms.bundled.line.file, forms.bundled.line.line, forms.bundled.text);
    };
    std::sort(shared.begin(), shared.end(),
              [&](const SharedForm& a, const SharedForm& b) { return place(a) < place(b); });
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
