// SPDX-License-Identifier: Apache-2.0
// How often each entity is named, by group of documents.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "onoma/counts/document_table.hpp"
#include "onoma/counts/duplicates.hpp"

namespace onoma {

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
