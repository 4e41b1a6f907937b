// SPDX-License-Identifier: Apache-2.0
// What is counted of each document, and the sums by entity, source and time.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

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

// The sentences that count as units of statistics.

// Which of `text.sentences` hold a word or a number. The others are the empty lines between
// paragraphs, which Unicode's sentence boundaries cover as well: as units they would make
// everything in an article with many paragraphs look rarer than it is. Cost: linear.
[[nodiscard]] std::vector<bool> sentences_with_words(const TokenizedText& text);

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

struct CountedDocument {
    std::string id;
    std::uint32_t group = 0;   // index into groups()
    std::uint32_t source = 0;  // index into sources()
    std::uint32_t mention_count = 0;
    std::size_t first_mention = 0;
    std::optional<Date> date;
    std::int64_t words = 0;
    std::int64_t sentences = 0;   // with a word in them
    std::int64_t paragraphs = 0;  // likewise
};

// Grows with each document: its id, and 20 bytes a mention. Tables of disjoint sets of documents
// append to one that counts the same in any order. Not thread-safe.
class DocumentTable {
public:
    // `group` is what documents are compared by, such as their source.
    void add(const Document& document, std::string_view group, const TokenizedText& text,
             const TaggedText& tagged, const Lexicon& lexicon);

    void append(const DocumentTable& other);

    // Puts documents()[order[0]] first, and so on. REQUIRES: each index is in `order` once.
    void reorder(std::span<const std::size_t> order);

    [[nodiscard]] const std::vector<CountedDocument>& documents() const { return documents_; }
    [[nodiscard]] std::span<const CountedMention> mentions_of(
        const CountedDocument& document) const {
        return std::span(mentions_).subspan(document.first_mention, document.mention_count);
    }

    // In the order in which they were met. Of the names that documents print a provisional entity
    // by, the alphabetically first stays.
    [[nodiscard]] const std::vector<NamedEntity>& entities() const { return entities_; }
    [[nodiscard]] const std::vector<UndecidedForm>& undecided() const { return undecided_; }
    [[nodiscard]] const std::vector<std::string>& groups() const { return groups_.names; }
    [[nodiscard]] const std::vector<std::string>& sources() const { return sources_.names; }

    // The entities, as indices, that claim undecided()[index].
    [[nodiscard]] const std::vector<std::uint32_t>& candidates_of(std::uint32_t index) const {
        return candidates_[index];
    }

private:
    std::uint32_t index_of(const EntityView& entity);
    std::uint32_t index_of(const UndecidedForm& form);

    // Names in the order in which they were met.
    struct Numbering {
        std::vector<std::string> names;
        std::map<std::string, std::uint32_t, std::less<>> indices;

        std::uint32_t index_of(std::string_view name);
    };

    std::vector<CountedDocument> documents_;
    std::vector<CountedMention> mentions_;
    std::vector<NamedEntity> entities_;
    std::vector<UndecidedForm> undecided_;
    std::vector<std::vector<std::uint32_t>> candidates_;
    Numbering groups_;
    Numbering sources_;
    std::map<std::string, std::uint32_t, std::less<>> entity_indices_;
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

struct MentionCount {
    std::int64_t mentions = 0;           // decided ones
    std::int64_t documents = 0;          // with at least one of those
    std::int64_t possible_mentions = 0;  // with the undecided ones: the upper bound
    std::int64_t possible_documents = 0;
    double weighted_mentions = 0;  // each divided by the size of its story
    double weighted_possible_mentions = 0;

    MentionCount& operator+=(const MentionCount& other);
    friend bool operator==(const MentionCount&, const MentionCount&) = default;
};

struct GroupSize {
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t sentences = 0;  // with a word in them
    double weighted_words = 0;   // of each document divided by the size of its story

    GroupSize& operator+=(const GroupSize& other);
    friend bool operator==(const GroupSize&, const GroupSize&) = default;
};

// The base of rates.
[[nodiscard]] inline double words_that_count(const GroupSize& size, Duplicates duplicates) {
    return duplicates == Duplicates::weight ? size.weighted_words : static_cast<double>(size.words);
}

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

    friend bool operator==(const EntityCounts&, const EntityCounts&) = default;
};

// Integers are of the documents that count: with Duplicates::once the first of each story only.
// Weighted sums are of all documents in any case. `places` may be empty: no story has copies. Cost:
// linear in mentions.
[[nodiscard]] EntityCounts count_entities(const DocumentTable& table,
                                          const StoryPlaces& places = {},
                                          Duplicates duplicates = Duplicates::count);

}  // namespace onoma
