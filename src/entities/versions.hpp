// SPDX-License-Identifier: Apache-2.0
// Model versions that no lexicon lists, and tiers that stand for a version.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/version_tail.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

class VersionFinder {
public:
    explicit VersionFinder(const Lexicon& lexicon);

    // Appends to `found.names` a candidate for each name of an open family that a version tail
    // follows: the listed version when the lexicon has it in any spelling, else a new one in
    // `provisional`.
    void find(const TokenizedText& text, const CapitalWords& words, FoundForms& found,
              std::vector<ProvisionalEntity>& provisional);

    // Turns mentions of a bare tier ("Sonnet") into the version that the document is about: the
    // nearest one before, else the first after.
    void resolve_tiers(std::vector<Mention>& mentions) const;

private:
    [[nodiscard]] bool is_open(EntityId entity) const;
    [[nodiscard]] std::string name_of(const TokenizedText& text, const Candidate& base,
                                      PieceRange tail) const;
    void extend(const TokenizedText& text, const CapitalWords& words, const Candidate& base,
                FoundForms& found, std::vector<ProvisionalEntity>& provisional);
    [[nodiscard]] std::uint32_t end_of_new_word(const TokenizedText& text,
                                                const CapitalWords& words,
                                                const Candidate& base) const;
    void find_own_words(const TokenizedText& text, const CapitalWords& words, FoundForms& found,
                        std::vector<ProvisionalEntity>& provisional);
    [[nodiscard]] std::string own_word_of(EntityId version,
                                          const std::vector<ProvisionalEntity>& provisional) const;
    [[nodiscard]] bool is_maker_named(EntityId family) const;
    [[nodiscard]] bool is_lettered_version(const TokenizedText& text, const CapitalWords& words,
                                           PieceRange whole) const;
    [[nodiscard]] EntityId listed_or_provisional(const TokenizedText& text, const Candidate& base,
                                                 PieceRange tail,
                                                 std::vector<ProvisionalEntity>& provisional);
    [[nodiscard]] const VersionKey* key_of(EntityId entity) const;

    const Lexicon& lexicon_;
    std::vector<bool> is_open_;  // Lexicon::is_open by entity
    Tokenizer tokenizer_;
    std::unordered_map<std::string, EntityId> listed_;           // by slug
    std::unordered_map<std::uint32_t, VersionKey> keys_;         // of entities in open families
    std::unordered_map<std::uint32_t, std::string> separators_;  // of families: "GPT" "-" "4"
    std::unordered_map<std::string, EntityId> provisional_ids_;  // by slug, of this document
    std::unordered_set<std::uint64_t> named_;  // pieces that an open family or version names
    std::unordered_map<std::uint32_t, std::uint32_t> longest_;  // ends of listed names, by begin
    std::unordered_set<std::string> last_words_;  // of versions named in full: `K3` of `Kimi K3`
    std::unordered_set<std::uint32_t> makers_;    // what sure names of this document name
    std::vector<VersionKey> provisional_keys_;    // of this document
};

}  // namespace onoma
