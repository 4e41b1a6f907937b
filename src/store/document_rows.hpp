// SPDX-License-Identifier: Apache-2.0
// A tagged document -> what a store keeps of it -> what is counted.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

struct EntityRow {
    std::string id;
    std::string name;
    std::string type;
    std::string parent;  // empty without
    bool listed = true;

    friend auto operator<=>(const EntityRow&, const EntityRow&) = default;
};

// In bytes and in code points.
struct PlaceRow {
    ByteRange bytes;
    std::int64_t begin_char = 0;
    std::int64_t end_char = 0;
};

// Entities are indices into DocumentRows::entities.
struct MentionRow {
    std::string_view kind;  // name, undecided, role or credit
    std::uint32_t entity = 0;
    std::vector<std::uint32_t> rivals;
    std::string text;
    std::string_view rule;
    std::uint32_t sentence = 0;
    std::uint32_t word = 0;  // words of the document before it
    PlaceRow place;
};

// What the sentence of a figure says beside its value, see ClaimedFigure.
struct SlotsRow {
    std::string subject;
    std::string period_first;  // days; empty without
    std::string period_last;
    std::string modality;
    std::string said_by;
    std::string counterparty;
};

struct FigureRow {
    Figure figure;
    std::optional<SlotsRow> slots;  // of what may be compared
    std::string text;
    std::vector<std::uint32_t> about;  // entities, each once, nearest first
    PlaceRow place;
};

struct SentenceRow {
    std::uint32_t sentence = 0;
    PlaceRow place;
};

struct DocumentRows {
    InputPlace place;
    Document document;
    bool has_text = true;  // otherwise only counts are kept
    std::string hash;
    std::int64_t words = 0;
    std::int64_t sentences_with_words = 0;
    std::string structure;  // as a cell
    std::int64_t ill_formed = 0;
    std::string fingerprint;  // as a cell
    std::string event_terms;  // likewise; empty where only counts are kept
    std::vector<EntityRow> entities;
    std::vector<MentionRow> mentions;    // names, then roles
    std::vector<SentenceRow> sentences;  // that hold a mention or a figure
    std::vector<FigureRow> figures;
};

// `counts`: neither text nor sentences, figures and what events are found by.
enum class Keeping { texts, counts };

// REQUIRES: `tagged` was made with `lexicon`, with fingerprints; with figures to keep texts.
[[nodiscard]] DocumentRows rows_of(const TaggedDocument& tagged, const Lexicon& lexicon,
                                   Keeping keeping);

// What count() made of the document when it was stored. Throws Error, with the reason alone, for
// rows that no store has, and for an entity that the lexicon does not have. REQUIRES: the rows were
// made with `lexicon`.
[[nodiscard]] CountedArticle counted_article(const DocumentRows& rows, const Lexicon& lexicon);

}  // namespace onoma
