// SPDX-License-Identifier: Apache-2.0
// Which weak forms of a document count.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/known_words.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Entities of one document.
class EntitySet {
public:
    void insert(EntityId entity) { (void)table_.make(number_of(entity)); }
    [[nodiscard]] bool contains(EntityId entity) const {
        return table_.find(number_of(entity)) != nullptr;
    }

private:
    static std::uint64_t number_of(EntityId entity) { return std::uint64_t{entity.value} + 1; }

    NumberTable<std::monostate> table_;
};

// Judges the candidates of one document, in rounds: what is accepted supports what is related to
// it, until nothing changes. The rules are told in lexicons/README.md, section Evidence.
class EvidenceJudge {
public:
    EvidenceJudge(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                  const CapitalWords& words, const FoundForms& found,
                  const std::vector<ProvisionalEntity>& provisional);

    // Sets `accepted`, `sure` and `evidence` of each candidate.
    void judge(std::vector<Candidate>& names);

private:
    void note_yielding(std::vector<Candidate>& names) const;
    void block(std::vector<Candidate>& names);
    void accept_sure(const std::vector<Candidate>& names);
    void prefer_makers(std::vector<Candidate>& names) const;
    [[nodiscard]] bool is_inside_sure_name(PieceRange pieces) const;
    void note_named(EntityId entity);
    [[nodiscard]] Evidence evidence_of(const std::vector<Candidate>& names,
                                       const Candidate& name) const;
    [[nodiscard]] Evidence evidence_of_maker(const std::vector<Candidate>& names,
                                             const Candidate& name) const;
    [[nodiscard]] Evidence find_evidence(const Candidate& name) const;
    [[nodiscard]] std::optional<EntityId> find_named_relative(EntityId entity) const;
    [[nodiscard]] const Hint* find_near(const std::vector<Hint>& hints, const Candidate& name,
                                        bool of_type) const;
    [[nodiscard]] bool is_governed(const Candidate& name) const;
    [[nodiscard]] bool is_company(EntityId entity) const;
    [[nodiscard]] std::optional<std::uint32_t> kind_word_beside(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> owned_word_before(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> price_move_after(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> officer_after(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> formerly_after(PieceRange name) const;
    [[nodiscard]] std::optional<std::uint32_t> deed_after(PieceRange name) const;
    [[nodiscard]] std::optional<EntityId> firm_in_list_with(PieceRange name) const;
    [[nodiscard]] bool is_in_place(PieceRange name) const;
    [[nodiscard]] bool is_dateline(PieceRange name) const;
    [[nodiscard]] bool is_credit(PieceRange name) const;
    [[nodiscard]] std::optional<EntityId> parent_of(EntityId entity) const;
    [[nodiscard]] bool belongs_to(EntityId entity, EntityId owner) const;

    const Lexicon& lexicon_;
    KnownEntities& entities_;
    std::optional<std::uint16_t> place_;  // types
    std::optional<std::uint16_t> organization_;
    const TokenizedText& text_;
    const CapitalWords& words_;
    const FoundForms& found_;
    const std::vector<ProvisionalEntity>& provisional_;
    std::vector<Hint> evidence_;  // the first of each in a sentence
    std::vector<Hint> type_evidence_;
    std::vector<bool> in_sure_name_;                   // by piece
    std::vector<std::optional<EntityId>> sure_firms_;  // by piece: which begin or end there
    EntitySet named_;
    EntitySet above_named_;  // ancestors of the named
    EntitySet in_longer_names_;
    EntitySet trapped_;  // a blocking phrase of theirs is in the document
};

}  // namespace onoma
