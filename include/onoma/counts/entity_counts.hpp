// SPDX-License-Identifier: Apache-2.0
// How often each entity is named, by source: integers that add up.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/entities/mention.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

struct MentionCount {
    std::int64_t mentions = 0;           // decided ones
    std::int64_t documents = 0;          // with at least one of those
    std::int64_t possible_mentions = 0;  // with the undecided ones: the upper bound
    std::int64_t possible_documents = 0;

    MentionCount& operator+=(const MentionCount& other);
    friend bool operator==(const MentionCount&, const MentionCount&) = default;
};

struct SourceSize {
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t sentences = 0;  // with a word in them

    friend bool operator==(const SourceSize&, const SourceSize&) = default;
};

struct EntityCount {
    std::string name;
    std::string type;
    bool provisional = false;  // in no lexicon
    std::map<std::string, MentionCount> by_source;
    std::map<std::string, std::int64_t> by_rule;  // decided mentions, by Rule
    std::int64_t role_mentions = 0;               // descriptions, counted apart from names

    // The sum over all sources. Cost: one step a source.
    [[nodiscard]] MentionCount total() const;
    friend bool operator==(const EntityCount&, const EntityCount&) = default;
};

// A form that several entities claim where nothing in the document decides.
struct UndecidedForm {
    std::string text;                     // as it stands in the articles
    std::vector<std::string> candidates;  // entity ids, in alphabetical order

    friend auto operator<=>(const UndecidedForm&, const UndecidedForm&) = default;
};

// Adding documents one by one, or merging counts of disjoint sets of documents, gives the same
// result in any order. Of the names that documents print a provisional entity by, the
// alphabetically first stays.
class EntityCounts {
public:
    // Counts the mentions of one document. An entity that only undecided mentions or roles stand
    // for has a count as well, with no decided mention.
    void add(const Document& document, const TokenizedText& text, const TaggedText& tagged,
             const Lexicon& lexicon);

    void merge(const EntityCounts& other);

    // By entity id and by source, in alphabetical order.
    [[nodiscard]] const std::map<std::string, EntityCount>& entities() const { return entities_; }
    [[nodiscard]] const std::map<std::string, SourceSize>& sources() const { return sources_; }

    // Mentions by undecided form; each is a possible mention of all its candidates.
    [[nodiscard]] const std::map<UndecidedForm, std::int64_t>& undecided() const {
        return undecided_;
    }

    // All sources together.
    [[nodiscard]] SourceSize size() const;

    friend bool operator==(const EntityCounts&, const EntityCounts&) = default;

private:
    EntityCount& count_of(const EntityView& entity);

    std::map<std::string, EntityCount> entities_;
    std::map<std::string, SourceSize> sources_;
    std::map<UndecidedForm, std::int64_t> undecided_;
};

}  // namespace onoma
