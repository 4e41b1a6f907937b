// SPDX-License-Identifier: Apache-2.0
// All entities and forms of a run, frozen, with the trie that finds the forms in a text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/phrase_trie.hpp"

namespace onoma {

// One lexicon file that was read.
struct LexiconFile {
    std::string name;  // file name without folders
    std::string hash;  // XXH3 (64 bits) of its bytes in hexadecimal: the same bytes, the same hash
    std::size_t entities = 0;
};

// Immutable after LexiconBuilder::build(): share it between any number of threads.
class Lexicon {
public:
    [[nodiscard]] std::span<const Entity> entities() const { return entities_; }
    [[nodiscard]] std::span<const Form> forms() const { return forms_; }
    [[nodiscard]] std::span<const std::string> types() const { return types_; }
    [[nodiscard]] std::span<const LexiconFile> files() const { return files_; }
    [[nodiscard]] const PhraseTrie& trie() const { return trie_; }

    // REQUIRES: the id is one of this lexicon's.
    [[nodiscard]] const Entity& operator[](EntityId id) const { return entities_[id.value]; }
    [[nodiscard]] const Form& operator[](FormId id) const { return forms_[id.value]; }
    [[nodiscard]] std::string_view type_of(EntityId id) const {
        return types_[entities_[id.value].type];
    }

    [[nodiscard]] std::optional<EntityId> find(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint16_t> find_type(std::string_view type) const;

    // True when `ancestor` is the parent of `id`, or the parent of its parent, and so on.
    [[nodiscard]] bool descends_from(EntityId id, EntityId ancestor) const;

private:
    friend class LexiconBuilder;

    std::vector<Entity> entities_;
    std::vector<Form> forms_;
    std::vector<std::string> types_;
    std::vector<LexiconFile> files_;
    std::unordered_map<std::string, EntityId> ids_;
    PhraseTrie trie_;
};

}  // namespace onoma
