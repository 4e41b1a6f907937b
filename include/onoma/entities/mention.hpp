// SPDX-License-Identifier: Apache-2.0
// Who or what is named where, and by which rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/byte_range.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// What made a stretch of text a mention.
enum class Rule : std::uint8_t {
    name,        // the canonical name of a lexicon entry
    alias,       // another sure form of it
    weak,        // a weak form, with evidence
    surname,     // the surname of a person whose full name is in the document
    given_name,  // the given name of a person, where several share the surname
    version,     // a model version that no lexicon lists, of a family that accepts such
    tier,        // a tier of a model family ("Sonnet"), taken for the version the document is about
    ticker,      // an exchange symbol with its signs
    frame,       // a name that no lexicon lists, in a frame that only names stand in
    role,        // a description that stands for a person ("CEO of Anthropic")
};

inline constexpr std::size_t rule_count = 10;

[[nodiscard]] std::string_view to_string(Rule rule);

// Why a weak form counts.
enum class EvidenceKind : std::uint8_t {
    none,           // the form is sure
    own_name,       // a sure form of the same entity
    related,        // a related entity
    evidence_word,  // an evidence word of the entry near by
    type_word,      // a general word of the type near by
};

[[nodiscard]] std::string_view to_string(EvidenceKind kind);

struct Evidence {
    EvidenceKind kind = EvidenceKind::none;
    std::optional<EntityId> entity;  // own_name, related: who
    ByteRange at;                    // evidence_word, type_word: where

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

// What became of a stretch of text that might name an entity.
enum class Outcome : std::uint8_t {
    stands,               // it is a mention
    overlapped,           // a longer name, or one with a better claim, stands there
    no_evidence,          // a weak form that nothing supports
    blocked,              // inside a `not` phrase
    part_of_longer_name,  // a weak word beside another capitalized word ("Times Square")
};

[[nodiscard]] std::string_view to_string(Outcome outcome);

struct Mention {
    ByteRange range;
    EntityId entity;  // of the lexicon, or behind its end: of TaggedText::provisional
    Rule rule = Rule::name;
    std::optional<FormId> form;  // the lexicon form, where one was found
    Evidence evidence;
    std::uint32_t sentence = 0;  // index into TokenizedText::sentences
    Outcome outcome = Outcome::stands;
    std::vector<EntityId> rivals;  // other entities with the same claim: not empty when undecided
};

// An entity that no lexicon lists: a version of a known family, or a name in a sure frame.
struct ProvisionalEntity {
    std::string id;  // "~jane-doe", or that of the family and the version: "gpt-7.5"
    std::string name;
    std::uint16_t type = 0;          // index into Lexicon::types()
    std::optional<EntityId> parent;  // the family
};

// All mentions of one document.
struct TaggedText {
    std::vector<Mention> mentions;  // by position; they do not overlap
    std::vector<Mention> roles;     // by position; may overlap mentions
    std::vector<Mention>
        losers;  // candidates that do not stand, when asked for; may overlap anything
    std::vector<ProvisionalEntity> provisional;  // EntityId lexicon.entity_count() + index
};

// One view of an entity of either kind.
struct EntityView {
    std::string_view id;
    std::string_view name;
    std::string_view type;
    std::optional<EntityId> parent;
    bool provisional = false;
};

// REQUIRES: `id` came from tagging with `lexicon`, and provisional entities from the same document.
[[nodiscard]] EntityView view_entity(const Lexicon& lexicon, const TaggedText& tagged, EntityId id);

}  // namespace onoma
