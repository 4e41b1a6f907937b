// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon.hpp"

#include <algorithm>
#include <cassert>

#include "lexicon/records.hpp"
#include "lexicon/word_classes.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

// An index that a damaged record may have wrong.
template <typename List>
typename List::value_type at_or_default(const List& list, std::size_t index) {
    return index < list.size() ? list[index] : typename List::value_type{};
}

}  // namespace

std::uint64_t Lexicon::form_count() const {
    std::uint64_t count = 0;
    for (const Part& part : parts_) count += part.image.form_count();
    return count;
}

bool Lexicon::has_further(std::string_view type) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
        const auto& types = part.image.contents().types;
        return part.first_file >= bundled_files_ &&
               std::find(types.begin(), types.end(), type) != types.end();
    });
}

const Lexicon::Part& Lexicon::part_of(EntityId id) const {
    const auto after = std::partition_point(parts_.begin(), parts_.end(), [&](const Part& part) {
        return part.first_entity <= id.value;
    });
    return *(after - 1);
}

std::optional<EntityId> Lexicon::meaning_of(const Part& part, std::uint32_t number) const {
    if (number >= part.image.entity_count()) return std::nullopt;
    const EntityId own{part.first_entity + number};
    if (part.known.empty()) return own;
    const auto found =
        std::partition_point(part.known.begin(), part.known.end(),
                             [&](const auto& known) { return known.first < number; });
    return found == part.known.end() || found->first != number ? own : found->second;
}

std::optional<EntityId> Lexicon::meaning_of(EntityId id) const {
    const Part& part = part_of(id);
    return meaning_of(part, id.value - part.first_entity);
}

LexiconLine Lexicon::line_of(const Part& part, LexiconLine line) const {
    const auto last = static_cast<std::uint32_t>(files_.size() - 1);
    return {std::min(part.first_file + line.file, last), line.line};
}

Entity Lexicon::read_entity(const Part& part, std::uint32_t number) const {
    const EntityRecord record = part.image.entity(number);
    const auto origin = at_or_default(part.image.contents().origins, record.origin);
    Entity entity;
    entity.id = record.id;
    entity.name = record.name;
    entity.type = at_or_default(part.types, origin.type);
    entity.kind = entity.type;
    entity.only_own_evidence = record.only_own_evidence;
    entity.open_versions = record.open_versions;
    entity.line = line_of(part, {origin.file, record.line});
    if (record.has_parent) {
        const EntityDetails details = read_details(record, ReadDetails::parent);
        const std::uint32_t parent = *details.parent;
        // Depths fall from child to parent, so that no chain of parents is endless.
        const bool is_above = parent < part.image.entity_count() && details.depth > 0 &&
                              read_depth(part.image.entity(parent)) < details.depth;
        if (is_above) entity.parent = meaning_of(part, parent);
        entity.parent_period = details.parent_period;
    }
    return entity;
}

Entity Lexicon::operator[](EntityId id) const {
    assert(id.value < entity_count_);
    const Part& part = part_of(id);
    Entity entity = read_entity(part, id.value - part.first_entity);
    if (additions_.empty()) return entity;
    const auto addition = additions_.find(id.value);
    if (addition == additions_.end()) return entity;
    if (addition->second.parent) {
        entity.parent = addition->second.parent;
        entity.parent_period = addition->second.parent_period;
    }
    entity.only_own_evidence = entity.only_own_evidence || addition->second.only_own_evidence;
    if (addition->second.own_row) {
        const Part& own_part = part_of(*addition->second.own_row);
        const std::uint32_t number = addition->second.own_row->value - own_part.first_entity;
        const Entity own = read_entity(own_part, number);
        entity.id = own.id;
        entity.name = own.name;
        entity.type = own.type;
        entity.line = own.line;
        entity.open_versions = entity.open_versions || own.open_versions;
    }
    return entity;
}

Lexicon::ReadForm Lexicon::read_form(const Part& part, std::uint32_t place) const {
    ReadForm read;
    const SpellingRecord record = part.image.spelling(place, read.next);
    // Places grow, so that damaged bytes come to an end too.
    const bool is_damaged = read.next <= place;
    if (is_damaged) read.next = part.image.spelling_bytes();
    read.is_last_of_phrase = record.is_last_of_phrase || is_damaged;
    Form& form = read.form;
    form.use = record.use;
    form.case_rule = record.case_rule;
    form.capitals = record.capitals;
    form.without_diacritics = record.without_diacritics;
    form.is_first_spelling = record.is_first_spelling;
    form.is_own = part.is_own;
    form.period = record.period;
    if (record.text) form.text = *record.text;
    if (record.line) form.line = line_of(part, *record.line);
    if (record.use == FormUse::type_evidence) {
        form.type = at_or_default(part.types, record.entity);
        return read;
    }
    const auto entity = meaning_of(part, record.entity);
    read.counts = entity.has_value() && !is_damaged;
    if (!read.counts) return read;
    form.entity = *entity;
    if (!record.text || !record.line) {
        const EntityRecord own = part.image.entity(record.entity);
        if (!record.text) form.text = own.name;
        const auto origin = at_or_default(part.image.contents().origins, own.origin);
        if (!record.line) form.line = line_of(part, {origin.file, own.line});
    }
    return read;
}

Form Lexicon::operator[](FormId id) const {
    const auto after = std::partition_point(parts_.begin(), parts_.end(), [&](const Part& part) {
        return part.first_form <= id.value;
    });
    const Part& part = *(after - 1);
    return read_form(part, id.value - part.first_form).form;
}

std::vector<EntityId> Lexicon::related(EntityId id) const {
    const Part& part = part_of(id);
    const EntityRecord record = part.image.entity(id.value - part.first_entity);
    std::vector<EntityId> all;
    if (record.has_related) {
        for (const std::uint32_t number : read_details(record, ReadDetails::all).related) {
            if (const auto entity = meaning_of(part, number)) all.push_back(*entity);
        }
    }
    if (const auto addition = additions_.find(id.value); addition != additions_.end()) {
        const auto& more = addition->second.related;
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

std::vector<std::pair<std::string_view, std::string_view>> Lexicon::further_columns(
    EntityId id) const {
    const Part& part = part_of(id);
    const EntityRecord record = part.image.entity(id.value - part.first_entity);
    std::vector<std::pair<std::string_view, std::string_view>> columns;
    for (const auto& [header, cell] : read_details(record, ReadDetails::all).further_columns) {
        const auto& headers = part.image.contents().further_headers;
        if (header < headers.size()) columns.emplace_back(headers[header], cell);
    }
    return columns;
}

std::optional<EntityId> Lexicon::find(std::string_view id) const {
    for (const Part& part : parts_) {
        if (const auto number = part.image.find(id)) return meaning_of(part, *number);
    }
    return std::nullopt;
}

std::optional<std::uint16_t> Lexicon::find_type(std::string_view type) const {
    const auto found = std::find(types_.begin(), types_.end(), type);
    if (found == types_.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - types_.begin());
}

bool Lexicon::descends_from(EntityId id, EntityId ancestor) const {
    for (auto parent = (*this)[id].parent; parent; parent = (*this)[*parent].parent) {
        if (*parent == ancestor) return true;
    }
    return false;
}

bool Lexicon::is_given_name(std::string_view folded) const {
    // "The Weeknd" makes no name of every "The".
    constexpr WordClasses no_name = {WordClass::opening, WordClass::no_surname, WordClass::people,
                                     WordClass::role};
    const WordClasses classes = words().find(folded);
    if (classes.has(WordClass::given_name)) return true;
    if (classes.has_any(no_name) && !classes.has(WordClass::ambiguous_given_name)) return false;
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
        const PhraseTrie& trie = part.image.trie();
        return trie.is_marked(trie.find_word(folded));
    });
}

const WordTable& Lexicon::words() const { return words_ ? *words_ : language_words(); }

bool Lexicon::is_open(EntityId id) const {
    return std::binary_search(open_entities_.begin(), open_entities_.end(), id);
}

}  // namespace onoma
