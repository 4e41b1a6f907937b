// SPDX-License-Identifier: Apache-2.0
#include "store/document_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "onoma/counts/document_table.hpp"
#include "onoma/text/unicode.hpp"
#include "store/database.hpp"
#include "store/stored_document.hpp"

namespace onoma {
namespace {

TextStructure structure_of(const TokenizedText& text) {
    TextStructure structure;
    structure.words_of_sentences.resize(text.sentences.size());
    structure.paragraphs = text.paragraphs;
    std::size_t sentence = 0;
    for (const Token& token : text.tokens) {
        if (token.kind == TokenKind::symbol) continue;
        while (text.sentences[sentence].end <= token.range.begin) ++sentence;
        ++structure.words_of_sentences[sentence];
    }
    return structure;
}

class RowMaker {
public:
    RowMaker(const TaggedDocument& tagged, const Lexicon& lexicon)
        : tagged_(tagged), lexicon_(lexicon) {
        for (const Token& token : tagged.text.tokens) {
            if (token.kind != TokenKind::symbol) word_begins_.push_back(token.range.begin);
        }
    }

    DocumentRows make() {
        rows_.place = tagged_.place;
        rows_.document = tagged_.document;
        rows_.hash = hash_of(tagged_.document);
        rows_.words = static_cast<std::int64_t>(tagged_.text.word_count);
        const std::vector<bool> sentences = sentences_with_words(tagged_.text);
        rows_.sentences_with_words = std::count(sentences.begin(), sentences.end(), true);
        rows_.structure = structure_cell(structure_of(tagged_.text));
        rows_.ill_formed = static_cast<std::int64_t>(tagged_.invalid_sequences);
        rows_.fingerprint = fingerprint_cell(*tagged_.fingerprint);
        for (const Mention& mention : tagged_.tagged.mentions) {
            add(mention, mention.rivals.empty() ? "name" : "undecided");
        }
        for (const Mention& role : tagged_.tagged.roles) add(role, "role");
        for (const Figure& figure : tagged_.figures) add(figure);
        for (const std::uint32_t sentence : named_sentences_) {
            rows_.sentences.push_back({sentence, place_of(tagged_.text.sentences[sentence])});
        }
        count_characters();
        return std::move(rows_);
    }

private:
    std::uint32_t index_of(EntityId id) {
        const auto [known, is_new] =
            indices_.try_emplace(id, static_cast<std::uint32_t>(rows_.entities.size()));
        if (is_new) {
            const EntityView entity = view_entity(lexicon_, tagged_.tagged, id);
            EntityRow row{std::string(entity.id),
                          std::string(entity.name),
                          std::string(entity.type),
                          {},
                          !entity.provisional};
            if (entity.parent) {
                row.parent = view_entity(lexicon_, tagged_.tagged, *entity.parent).id;
            }
            rows_.entities.push_back(std::move(row));
        }
        return known->second;
    }

    void add(const Mention& mention, std::string_view kind) {
        MentionRow row;
        row.kind = kind;
        row.entity = index_of(mention.entity);
        for (const EntityId rival : mention.rivals) row.rivals.push_back(index_of(rival));
        row.text = mention.range.of(tagged_.document.text);
        row.rule = to_string(mention.rule);
        row.sentence = mention.sentence;
        row.word = words_before(mention.range.begin);
        row.place = place_of(mention.range);
        named_sentences_.insert(mention.sentence);
        rows_.mentions.push_back(std::move(row));
    }

    void add(const Figure& figure) {
        FigureRow row;
        row.figure = figure;
        row.text = figure.range.of(tagged_.document.text);
        for (const std::uint32_t mention : figure.about) {
            const std::uint32_t entity = index_of(tagged_.tagged.mentions[mention].entity);
            if (std::find(row.about.begin(), row.about.end(), entity) == row.about.end()) {
                row.about.push_back(entity);
            }
        }
        row.place = place_of(figure.range);
        named_sentences_.insert(figure.sentence);
        rows_.figures.push_back(std::move(row));
    }

    [[nodiscard]] std::uint32_t words_before(std::uint32_t byte) const {
        const auto first = std::lower_bound(word_begins_.begin(), word_begins_.end(), byte);
        return static_cast<std::uint32_t>(first - word_begins_.begin());
    }

    PlaceRow place_of(ByteRange range) {
        characters_.emplace(range.begin, 0);
        characters_.emplace(range.end, 0);
        return {range};
    }

    // All places at once, since code points are counted from the beginning of the text.
    void count_characters() {
        CodePointCounter counter(tagged_.document.text);
        for (auto& [byte, character] : characters_) {
            character = static_cast<std::int64_t>(counter.code_points_before(byte));
        }
        const auto fill = [&](PlaceRow& place) {
            place.begin_char = characters_.at(place.bytes.begin);
            place.end_char = characters_.at(place.bytes.end);
        };
        for (MentionRow& row : rows_.mentions) fill(row.place);
        for (FigureRow& row : rows_.figures) fill(row.place);
        for (SentenceRow& row : rows_.sentences) fill(row.place);
    }

    const TaggedDocument& tagged_;
    const Lexicon& lexicon_;
    DocumentRows rows_;
    std::vector<std::uint32_t> word_begins_;
    std::map<EntityId, std::uint32_t> indices_;
    std::set<std::uint32_t> named_sentences_;
    std::map<std::uint32_t, std::int64_t> characters_;  // by byte
};

}  // namespace

void keep_counts_only(DocumentRows& rows) {
    rows.has_text = false;
    rows.document.text.clear();
    rows.document.zones.clear();
    rows.sentences.clear();
    rows.figures.clear();
}

DocumentRows rows_of(const TaggedDocument& tagged, const Lexicon& lexicon) {
    return RowMaker(tagged, lexicon).make();
}

}  // namespace onoma
