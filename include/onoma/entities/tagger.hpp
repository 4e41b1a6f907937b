// SPDX-License-Identifier: Apache-2.0
// Mentions: who or what is named where, by which rule, and the tagger that finds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Who or what is named where, and by which rule.

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
    credit,      // any of these where the text says who made the article: "PARIS (AFP) -"
    collection,  // a name that no lexicon lists, where other documents make it sure
};

inline constexpr std::size_t rule_count = 12;

[[nodiscard]] std::string_view to_string(Rule rule);

// Why a weak form counts, or a name that no lexicon lists.
enum class EvidenceKind : std::uint8_t {
    none,           // the form is sure
    own_name,       // a sure form of the same entity, or for rule `frame` its frame elsewhere
    related,        // a related entity
    evidence_word,  // an evidence word of the entry near by
    type_word,      // a general word of the type near by
    frame_word,     // the words that make a name of it: the `startup` of "the startup Exampla"
};

[[nodiscard]] std::string_view to_string(EvidenceKind kind);

struct Evidence {
    EvidenceKind kind = EvidenceKind::none;
    std::optional<EntityId> entity;  // own_name, related: who
    ByteRange at;                    // evidence_word, type_word, frame_word: where

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

// What became of a stretch of text that might name an entity.
enum class Outcome : std::uint8_t {
    stands,               // it is a mention
    overlapped,           // a longer name, or one with a better claim, stands there
    no_evidence,          // a weak form that nothing supports
    blocked,              // inside a `not` phrase
    part_of_longer_name,  // a weak word beside another capitalized word ("Times Square")
    hidden_type,          // it is a mention, of a type that is not asked for
    credit,               // it is a mention where the text says who made the article
    left_out,             // it is a mention of an unlisted name, which nobody asked for
};

[[nodiscard]] std::string_view to_string(Outcome outcome);

struct Mention {
    ByteRange range;
    EntityId entity;  // of the lexicon, or after its end: of TaggedText::provisional
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
[[nodiscard]] EntityView view_entity(const Lexicon& lexicon,
                                     std::span<const ProvisionalEntity> provisional, EntityId id);
[[nodiscard]] EntityView view_entity(const Lexicon& lexicon, const TaggedText& tagged, EntityId id);

// Tokens + Lexicon -> mentions.

// Whether the candidates that do not stand are told too, in TaggedText::losers.
enum class Keep { mentions, losers_too };

// Tags documents with one lexicon, which must outlive it. Keeps scratch memory between documents:
// one per thread, not thread-safe.
class Tagger {
public:
    explicit Tagger(const Lexicon& lexicon);
    ~Tagger();
    Tagger(Tagger&&) noexcept;

    // Finds the leftmost-longest names of `text`. `date` is the document's: forms that do not hold
    // then are passed over; without it every form holds. Cost: linear in the pieces of the text.
    void tag(const TokenizedText& text, const std::optional<Date>& date, TaggedText& result,
             Keep keep = Keep::mentions);

    [[nodiscard]] TaggedText tag(const TokenizedText& text, const std::optional<Date>& date = {});

private:
    struct Scratch;
    const Lexicon* lexicon_;
    std::unique_ptr<Scratch> scratch_;
};

// One tagged text -> the names in it that no lexicon lists, with what they were seen with.

// What stands in or beside a name and tells what it may be.
enum class Clue : std::uint8_t {
    role,              // CEO Jane Doe; Jane Doe, founder of Exampla
    given_name,        // Jane Doe: a common given name, or one of somebody listed
    age,               // Jane Doe, 41,
    who,               // Jane Doe, who left
    person_frame,      // another frame of the tagger that only persons stand in
    beside_person,     // in a list with listed persons
    of_company,        // Jane Doe of OpenAI
    says,              // Jane Doe said
    says_as_one_word,  // Exampla said; more often companies, since persons have full names
    legal_form,        // Exampla Inc.
    company_ending,    // Exampla Ventures, Exampla Systems
    company_word,      // the startup Exampla; Exampla, a chipmaker
    founded,           // Exampla was founded; co-founded Exampla; Exampla, based in
    officer,           // Exampla's chief executive
    owned,             // shares of Exampla, employees at Exampla
    company_verb,      // Exampla raised, Exampla which acquired
    company_frame,     // another frame of the tagger that only companies stand in
    beside_company,    // in a list with listed companies
    version,           // Exa-5, Exa 3.5, XR7
    model_word,        // a model called Exa, the Exa chatbot
    maker_of_model,    // OpenAI's Exa, in a sentence about models
    family,            // a version of a listed family of models
    beside_model,      // in a list with listed models
    product_word,      // the app Exa, the Exa chip
    maker_of_product,  // Google's Exa; the Google Exa
    beside_product,    // in a list with listed products
    place_name,        // a well-known place, or Exampla River
    in_place,          // in Exampla
    institution_word,  // University of Exampla
    event_word,        // Exampla Summit, Exampla Act
};
inline constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::event_word) + 1;

// In words, for people: "a role", "a verb of saying".
[[nodiscard]] std::string_view to_string(Clue clue);

// How sure it is that the capital is the name's own.
enum class Standing : std::uint8_t {
    sure,      // inside a sentence, or spelled as only names are (OpenAI, XR7)
    likely,    // several capitalized words, the first of which begins a sentence
    doubtful,  // one word that begins a sentence, or a headline: a name only if seen elsewhere
};
inline constexpr std::size_t standing_count = 3;

struct UnlistedName {
    std::string name;        // without legal form, white space as single spaces
    std::string whole;       // with its legal form, as the range has it
    ByteRange range;         // in the text
    std::uint32_t sentence;  // index into TokenizedText::sentences
    Standing standing = Standing::sure;
    std::uint32_t clues = 0;    // bit by bit, see has()
    bool is_part = false;       // a surname: `name` is the full name, `whole` what stands there
    bool is_lower_too = false;  // the same word stands in the text in small letters
    std::string parent;         // of a version of a listed family: its id
    [[nodiscard]] bool has(Clue clue) const { return (clues >> static_cast<unsigned>(clue) & 1U); }
};

// Finds names by their capitals, camel case or digits, outside of what the tagger found; by
// position. REQUIRES: `tagged` is of `text`, by the same lexicon, with mentions of every type and
// with losers: a weak form that nothing supports is known to the lexicon and no new name. Cost:
// linear in the pieces of the text.
[[nodiscard]] std::vector<UnlistedName> find_unlisted_names(const Lexicon& lexicon,
                                                            const TokenizedText& text,
                                                            const TaggedText& tagged);

}  // namespace onoma
