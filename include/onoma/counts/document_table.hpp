// SPDX-License-Identifier: Apache-2.0
// What is counted of each document, and the sums by entity, source and time.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// For maps by text that are asked with a view of one.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

template <typename Value>
using MapByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// What copies of one story count for.

enum class Duplicates {
    count,   // each document counts
    once,    // of each story only its first document does
    weight,  // each document does, divided by the number of those of its story
};

[[nodiscard]] std::string_view to_string(Duplicates duplicates);

// What intervals and tests take as independent of each other.
enum class SamplingUnit {
    document,  // each document, whatever it copies
    story,     // copies of a story are one, in each group that is compared
};

[[nodiscard]] std::string_view to_string(SamplingUnit unit);

// Where a document stands among the copies of its story.
struct StoryPlace {
    std::uint32_t story = 0;  // documents of one story have the same
    std::uint32_t size = 1;   // documents of the story
    bool is_first = true;
};

// One for each document, in the order of DocumentTable::documents().
using StoryPlaces = std::vector<StoryPlace>;

// A text as it is counted: how it is divided, and who is named where. The text itself is not needed
// any more, so this is also what a store keeps.

struct TextStructure {
    std::vector<std::uint32_t> words_of_sentences;
    std::vector<std::uint32_t> paragraphs;  // the first sentence of each

    [[nodiscard]] std::int64_t words() const;

    // The units of statistics: those with a word or a number in them. The others are the empty
    // lines between paragraphs, which Unicode's sentence boundaries cover as well: as units they
    // would make everything in an article with many paragraphs look rarer than it is.
    [[nodiscard]] std::int64_t sentences() const;
    [[nodiscard]] std::int64_t paragraphs_with_words() const;

    [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t sentence) const;

    friend bool operator==(const TextStructure&, const TextStructure&) = default;
};

// Cost: linear.
[[nodiscard]] TextStructure structure_of(const TokenizedText& text);

struct PlacedMention {
    EntityId entity;               // see Mention
    std::vector<EntityId> rivals;  // not empty when undecided
    std::string wording;           // as it stands in the text, where that is undecided
    std::uint32_t sentence = 0;
    std::uint32_t word = 0;  // words of the text before it
    Rule rule = Rule::name;
    bool is_role = false;
};

// A name that no lexicon lists: what it is, other documents may tell.
struct UnsettledName {
    std::string name;         // as it stands there, without a legal form
    std::uint32_t clues = 0;  // see UnlistedName
    std::uint32_t sentence = 0;
    std::uint32_t word = 0;  // words of the text before it
    Standing standing = Standing::sure;
    bool is_counted = false;  // a mention already: only its clues are news
};

struct CountedText {
    TextStructure structure;
    std::vector<PlacedMention> mentions;         // names by position, then roles
    std::vector<ProvisionalEntity> provisional;  // see TaggedText
    std::vector<UnsettledName> unsettled = {};   // by position
};

// The only way from a text to counts. Cost: linear.
[[nodiscard]] CountedText count(const TokenizedText& text, const TaggedText& tagged,
                                std::span<const UnlistedName> unlisted = {});

// Who is named in each document: what every other count is made from.

// A form that several entities claim where nothing in the document decides.
struct UndecidedForm {
    std::string text;                     // as it stands in the articles
    std::vector<std::string> candidates;  // entity ids, in alphabetical order

    friend auto operator<=>(const UndecidedForm&, const UndecidedForm&) = default;
};

struct NamedEntity {
    std::string id;
    std::string name;
    std::string type;
    bool provisional = false;  // in no lexicon
};

enum class MentionKind : std::uint8_t {
    decided,
    undecided,
    role,  // a description, counted apart from names
};

struct CountedMention {
    std::uint32_t what = 0;  // index into entities(); of an undecided one into undecided()
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;  // number in the document, from 0
    std::uint32_t word = 0;       // words of the document before it
    Rule rule = Rule::name;
    MentionKind kind = MentionKind::decided;
};

// An UnsettledName, without its letters.
struct UnsettledMention {
    std::uint32_t name = 0;  // index into unsettled_names()
    std::uint32_t clues = 0;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t word = 0;
    Standing standing = Standing::sure;
    bool is_counted = false;
};

// Whom an unsettled mention names after all.
struct SettledMention {
    std::uint32_t document = 0;  // index into documents()
    std::uint32_t mention = 0;   // index into unsettled_of() that
    std::uint32_t entity = 0;    // index into the entities that come with it
};

struct CountedDocument {
    std::string id;
    std::uint32_t group = 0;   // index into groups()
    std::uint32_t source = 0;  // index into sources()
    std::uint32_t mention_count = 0;
    std::size_t first_mention = 0;
    std::uint32_t unsettled_count = 0;
    std::size_t first_unsettled = 0;
    std::optional<Date> date;
    std::int64_t words = 0;
    std::int64_t sentences = 0;   // with a word in them
    std::int64_t paragraphs = 0;  // likewise
};

// Grows with each document: its id, 20 bytes a mention, and 24 bytes an unsettled one. Tables of
// disjoint sets of documents append to one that counts the same in any order. Not thread-safe.
class DocumentTable {
public:
    // `group` is what documents are compared by, such as their source. The text of `document` is
    // not read. REQUIRES: `text` was tagged with `lexicon`.
    void add(const Document& document, std::string_view group, const CountedText& text,
             const Lexicon& lexicon);

    void append(const DocumentTable& other);

    // Puts documents()[order[0]] first, and so on; those that are not in `order` go. REQUIRES: none
    // is in it twice.
    void reorder(std::span<const std::size_t> order);

    [[nodiscard]] const std::vector<CountedDocument>& documents() const { return documents_; }
    [[nodiscard]] std::span<const CountedMention> mentions_of(
        const CountedDocument& document) const {
        return std::span(mentions_).subspan(document.first_mention, document.mention_count);
    }

    // What no lexicon lists, by position.
    [[nodiscard]] std::span<const UnsettledMention> unsettled_of(
        const CountedDocument& document) const {
        return std::span(unsettled_).subspan(document.first_unsettled, document.unsettled_count);
    }
    [[nodiscard]] const std::vector<std::string>& unsettled_names() const {
        return unsettled_names_.names;
    }

    // The mentions by Rule::collection are these from now on. REQUIRES: `settled` by document, then
    // mention.
    void settle(std::span<const NamedEntity> entities, std::span<const SettledMention> settled);

    // In the order in which they were met. Of the names that documents print a provisional entity
    // by, the alphabetically first stays.
    [[nodiscard]] const std::vector<NamedEntity>& entities() const { return entities_; }
    [[nodiscard]] const std::vector<UndecidedForm>& undecided() const { return undecided_; }
    [[nodiscard]] const std::vector<std::string>& groups() const { return groups_.names; }
    [[nodiscard]] const std::vector<std::string>& sources() const { return sources_.names; }

    // The index of an entity; nothing for one that no document names.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    // The entities, as indices, that claim undecided()[index].
    [[nodiscard]] const std::vector<std::uint32_t>& candidates_of(std::uint32_t index) const {
        return candidates_[index];
    }

private:
    void add_mentions(const CountedText& text, const Lexicon& lexicon);
    std::uint32_t index_of(const EntityView& entity);
    std::uint32_t index_of(const UndecidedForm& form);

    // Names in the order in which they were met.
    struct Numbering {
        std::vector<std::string> names;
        MapByText<std::uint32_t> indices;

        std::uint32_t index_of(std::string_view name);
    };

    std::vector<CountedDocument> documents_;
    std::vector<CountedMention> mentions_;
    std::vector<UnsettledMention> unsettled_;
    std::vector<NamedEntity> entities_;
    std::vector<UndecidedForm> undecided_;
    std::vector<std::vector<std::uint32_t>> candidates_;
    Numbering groups_;
    Numbering sources_;
    Numbering unsettled_names_;
    MapByText<std::uint32_t> entity_indices_;
    std::map<UndecidedForm, std::uint32_t> undecided_indices_;
};

// In which documents an entity is named, and how often: a DocumentTable turned around.

struct EntityHits {
    std::uint32_t document = 0;  // index into DocumentTable::documents()
    std::uint32_t mentions = 0;  // at least 1
};

// Immutable, may be shared between threads. Documents that do not count (of a story only the first
// does with Duplicates::once) have no hits and no weight.
class DocumentHits {
public:
    // `possible`: undecided mentions are hits of all of their candidates. Cost: linear in mentions.
    // Memory: 8 bytes for each entity and document that names it.
    DocumentHits(const DocumentTable& table, const StoryPlaces& places, Duplicates duplicates,
                 bool possible = false);

    // Of an index into DocumentTable::entities(), by rising document.
    [[nodiscard]] std::span<const EntityHits> of(std::uint32_t entity) const {
        return std::span(hits_).subspan(begins_[entity], begins_[entity + 1] - begins_[entity]);
    }

    // What a document counts for: 1, with Duplicates::weight one divided by the size of its story.
    [[nodiscard]] double weight_of(std::uint32_t document) const { return weights_[document]; }

private:
    std::vector<std::size_t> begins_;  // by entity; one more at the end
    std::vector<EntityHits> hits_;
    std::vector<double> weights_;  // by document
};

// How often each entity is named, by group of documents.

// One of the two counts of a MentionCount: what a table shows, and rates and shares are made of.
struct ChosenCount {
    std::int64_t mentions = 0;
    std::int64_t documents = 0;    // with at least one of those
    double weighted_mentions = 0;  // each divided by the number of copies of its story

    // What counts: mentions, or with Duplicates::weight the weighted ones.
    [[nodiscard]] double counted(Duplicates duplicates) const {
        return duplicates == Duplicates::weight ? weighted_mentions : static_cast<double>(mentions);
    }
};

struct MentionCount {
    std::int64_t mentions = 0;           // decided ones
    std::int64_t documents = 0;          // with at least one of those
    std::int64_t possible_mentions = 0;  // with the undecided ones: the upper bound
    std::int64_t possible_documents = 0;
    double weighted_mentions = 0;  // each divided by the size of its story
    double weighted_possible_mentions = 0;

    [[nodiscard]] ChosenCount chosen(bool possible) const;

    MentionCount& operator+=(const MentionCount& other);
    friend bool operator==(const MentionCount&, const MentionCount&) = default;
};

struct GroupSize {
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t sentences = 0;  // with a word in them
    double weighted_words = 0;   // of each document divided by the size of its story

    // The base of rates.
    [[nodiscard]] double words_that_count(Duplicates duplicates) const {
        return duplicates == Duplicates::weight ? weighted_words : static_cast<double>(words);
    }

    GroupSize& operator+=(const GroupSize& other);
    friend bool operator==(const GroupSize&, const GroupSize&) = default;
};

struct EntityCount {
    std::string name;
    std::string type;
    bool provisional = false;                      // in no lexicon
    std::map<std::string, MentionCount> by_group;  // groups that name it, perhaps undecidedly
    std::map<std::string, std::int64_t> by_rule;   // decided mentions, by Rule
    std::int64_t role_mentions = 0;                // descriptions, counted apart from names
    std::int64_t stories = 0;                      // with at least one decided mention
    std::int64_t possible_stories = 0;

    // The sum over all groups. Cost: one step a group.
    [[nodiscard]] MentionCount total() const;
    friend bool operator==(const EntityCount&, const EntityCount&) = default;
};

// The same for the same documents in any order. An entity that only undecided mentions or roles
// stand for has a count as well, with no decided mention.
struct EntityCounts {
    std::map<std::string, EntityCount> entities;      // by id
    std::map<std::string, GroupSize> groups;          // by name
    std::map<UndecidedForm, std::int64_t> undecided;  // mentions; each a possible one of all

    // All groups together.
    [[nodiscard]] GroupSize size() const;

    // How many entities are named at all.
    [[nodiscard]] std::int64_t named(bool possible) const;

    friend bool operator==(const EntityCounts&, const EntityCounts&) = default;
};

// Integers are of the documents that count: with Duplicates::once the first of each story only.
// Weighted sums are of all documents in any case. `places` may be empty: no story has copies. Cost:
// linear in mentions.
[[nodiscard]] EntityCounts count_entities(const DocumentTable& table,
                                          const StoryPlaces& places = {},
                                          Duplicates duplicates = Duplicates::count);

}  // namespace onoma
