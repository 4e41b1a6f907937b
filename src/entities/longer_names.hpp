// SPDX-License-Identifier: Apache-2.0
// Known names inside of longer ones, and the longer ones as entities that no lexicon lists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/known_words.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// The names of one document that no lexicon lists, as entities.

// `Jane Doe` -> `~jane-doe`
[[nodiscard]] std::string provisional_id(std::string_view name);

class ProvisionalNames {
public:
    ProvisionalNames(const Lexicon& lexicon, KnownEntities& entities,
                     std::vector<ProvisionalEntity>& provisional);

    // The entity of this name, added to `provisional` when it is new: `Jane Doe` -> `~jane-doe`,
    // the same for every document, and never the id of a listed entity.
    EntityId entity_of(const std::string& name, std::uint16_t type,
                       std::optional<EntityId> parent = {});

    // Of a listed entity or one of these: its own type, below which others may lie.
    [[nodiscard]] std::uint16_t kind_of(EntityId entity) const;

private:
    const Lexicon& lexicon_;
    KnownEntities& entities_;
    std::vector<ProvisionalEntity>& provisional_;
    std::unordered_map<std::string, EntityId> ids_;
};

// Listed names of companies that are only a part of the name that stands there.

// `Volkswagen` in "Volkswagen AG", `Tiffany` in "Tiffany & Co.": the legal form belongs to the
// name, and makes a weak one sure, unless it is one that only its own evidence supports.
void take_in_legal_forms(const Lexicon& lexicon, KnownEntities& entities, const CapitalWords& words,
                         std::vector<Candidate>& names);

// Weak words, places and organizations beside another capitalized word that nothing explains are
// parts of names that no lexicon lists: they are out for good.
void drop_parts_of_longer_names(const CapitalWords& words, const FoundForms& found,
                                std::vector<Candidate>& names);

// What is another name, although a listed one is in it. REQUIRES: `names` are judged, and in order.
//
//   D.E. Shaw Ventures, Export-Import Bank of China    another firm, which no lexicon lists
//   Ford Foundation, People's Bank of China, Disney+   no firm
//   David Trimble                                      a person with the surname of a firm, who has
//                                                      the bare word from there on
//   Jordan Adam Neumann                                another person
//   Steve Jobs Theater, USS Carl Vinson                what bears a person's name
//
// Appends the other firms to `names` (rule `frame`) and `provisional`.
void give_way_to_longer_names(const Lexicon& lexicon, KnownEntities& entities,
                              const CapitalWords& words, std::vector<Candidate>& names,
                              std::vector<ProvisionalEntity>& provisional);

}  // namespace onoma
