// SPDX-License-Identifier: Apache-2.0
// Who is named in each document: what every other count is made from.
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
#include "onoma/entities/mention.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

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

}  // namespace onoma
