// SPDX-License-Identifier: Apache-2.0
// All entities and forms of a run. It may be made of several compiled lexicons (parts), each with
// its own trie; rows of a later one with an id that an earlier one has add to that entity, just as
// if all had been compiled together.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon_finding.hpp"
#include "onoma/lexicon/lexicon_image.hpp"
#include "onoma/lexicon/phrase_trie.hpp"

namespace onoma {

// Immutable: share it between any number of threads. Entity and Form are views made on demand, in
// some ten nanoseconds.
class Lexicon {
public:
    Lexicon() = default;

    // Links the parts by the ids of their entities. What does not fit together is omitted and
    // added to `problems`.
    Lexicon(std::vector<LexiconImage> parts, std::vector<LexiconFinding>& problems);

    // Ids of entities are below this; an id that two parts share leaves a gap.
    [[nodiscard]] std::uint32_t entity_count() const { return entity_count_; }
    [[nodiscard]] std::uint64_t form_count() const;
    [[nodiscard]] std::span<const std::string> types() const { return types_; }
    [[nodiscard]] std::span<const LexiconFile> files() const { return files_; }

    // REQUIRES: the id is one of this lexicon's.
    [[nodiscard]] Entity operator[](EntityId id) const;
    [[nodiscard]] Form operator[](FormId id) const;
    [[nodiscard]] std::string_view type_of(EntityId id) const { return types_[(*this)[id].type]; }

    [[nodiscard]] LexiconPlace place_of(LexiconLine line) const {
        return {files_[line.file].name, line.line};
    }

    // @ids and members, of either side: naming one supports the weak forms of the other.
    [[nodiscard]] std::vector<EntityId> related(EntityId id) const;

    // Header and cell of the columns that are kept and mean nothing to us.
    [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> further_columns(
        EntityId id) const;

    [[nodiscard]] std::optional<EntityId> find(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint16_t> find_type(std::string_view type) const;

    // True when `ancestor` is the parent of `id`, or the parent of its parent, and so on.
    [[nodiscard]] bool descends_from(EntityId id, EntityId ancestor) const;

    // True when a listed person of several words has this first one.
    [[nodiscard]] bool is_given_name(std::string_view folded) const;

    // Matching: a trie for each part.
    [[nodiscard]] std::size_t part_count() const { return parts_.size(); }
    [[nodiscard]] const PhraseTrie& trie(std::size_t part) const {
        return parts_[part].image.trie();
    }

    // Calls visit(FormId, const Form&) for each form that ends at `node` of a part's trie, in the
    // order of the lexicon's lines.
    template <typename Visit>
    void for_each_form_at(std::size_t part, NodeId node, const Visit& visit) const {
        const auto value = trie(part).value_at(node);
        if (!value) return;
        std::uint32_t place = *value;
        for (bool goes_on = true; goes_on;) {
            const ReadForm read = read_form(parts_[part], place);
            if (read.counts) visit(FormId{parts_[part].first_form + place}, read.form);
            goes_on = !read.is_last_of_phrase;
            place = read.next;
        }
    }

    // All entities in the order of their ids, part by part: visit(EntityId, const Entity&).
    template <typename Visit>
    void for_each_entity(const Visit& visit) const {
        for (std::uint32_t number = 0; number < entity_count_; ++number) {
            const EntityId id{number};
            if (meaning_of(id) == id) visit(id, (*this)[id]);
        }
    }

    // All forms in all their spellings, in no order that means something: visit(FormId, const
    // Form&).
    template <typename Visit>
    void for_each_form(const Visit& visit) const {
        for (const Part& part : parts_) for_each_form_of(part, visit);
    }

    // Families that accept versions no lexicon lists, and all below them.
    [[nodiscard]] std::span<const EntityId> open_entities() const { return open_entities_; }
    [[nodiscard]] std::span<const FormId> open_aliases() const { return open_aliases_; }  // of them
    [[nodiscard]] bool is_open(EntityId id) const;

private:
    struct Part {
        LexiconImage image;
        std::uint32_t first_entity = 0;
        std::uint32_t first_form = 0;
        std::uint32_t first_file = 0;
        std::vector<std::uint16_t> types;  // of its types: index into types_
        // Entities that an earlier part has: by their number there, who they are; none: left out.
        std::vector<std::pair<std::uint32_t, std::optional<EntityId>>> known = {};
    };
    // What other parts say of an entity.
    struct Addition {
        std::optional<EntityId> parent;
        Period parent_period;
        bool only_own_evidence = false;
        std::vector<EntityId> related;
    };
    struct ReadForm {
        Form form;
        std::uint32_t next = 0;
        bool is_last_of_phrase = true;
        bool counts = true;  // false: of an entity that is left out
    };

    template <typename Visit>
    void for_each_form_of(const Part& part, const Visit& visit) const {
        for (std::uint32_t place = 0; place < part.image.spelling_bytes();) {
            const ReadForm read = read_form(part, place);
            if (read.counts) visit(FormId{part.first_form + place}, read.form);
            place = read.next;
        }
    }

    [[nodiscard]] const Part& part_of(EntityId id) const;
    [[nodiscard]] std::optional<EntityId> meaning_of(EntityId id) const;
    [[nodiscard]] std::optional<EntityId> meaning_of(const Part& part, std::uint32_t number) const;
    [[nodiscard]] ReadForm read_form(const Part& part, std::uint32_t place) const;
    [[nodiscard]] Entity read_entity(const Part& part, std::uint32_t number) const;
    [[nodiscard]] LexiconLine line_of(const Part& part, LexiconLine line) const;

    void add_part(LexiconImage image);
    void merge_known_entities(Part& part, std::vector<LexiconFinding>& problems);
    void merge_entity(const Part& part, std::uint32_t number, EntityId known);
    void resolve_references(const Part& part, std::vector<LexiconFinding>& problems);
    [[nodiscard]] bool add_parent(EntityId id, EntityId parent, const Period& period);
    void find_open_entities();

    std::vector<Part> parts_;
    std::vector<std::string> types_;
    std::vector<LexiconFile> files_;
    std::unordered_map<std::uint32_t, Addition> additions_;
    std::vector<EntityId> open_entities_;  // sorted
    std::vector<FormId> open_aliases_;
    std::uint32_t entity_count_ = 0;
};

}  // namespace onoma
