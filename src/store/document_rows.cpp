// SPDX-License-Identifier: Apache-2.0
#include "store/document_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/base/types.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/text/unicode.hpp"
#include "store/database.hpp"
#include "store/stored_document.hpp"

namespace onoma {
namespace {

class RowMaker {
public:
    RowMaker(const TaggedDocument& tagged, const Lexicon& lexicon)
        : tagged_(tagged), lexicon_(lexicon) {}

    DocumentRows make(Keeping keeping) {
        rows_.place = tagged_.place;
        rows_.document = tagged_.document;
        rows_.hash = hash_of(tagged_.document);
        const CountedText counted = count(tagged_.text, tagged_.tagged);
        rows_.words = counted.structure.words();
        rows_.sentences_with_words = counted.structure.sentences();
        rows_.structure = structure_cell(counted.structure);
        rows_.ill_formed = static_cast<std::int64_t>(tagged_.invalid_sequences);
        rows_.fingerprint = fingerprint_cell(*tagged_.fingerprint);
        auto placed = counted.mentions.begin();
        for (const Mention& mention : tagged_.tagged.mentions) add(mention.range, *placed++);
        for (const Mention& role : tagged_.tagged.roles) add(role.range, *placed++);
        if (keeping == Keeping::texts) {
            add_what_stands_in_the_text();
        } else {
            forget_text();
        }
        count_characters();
        return std::move(rows_);
    }

private:
    void add_what_stands_in_the_text() {
        for (const Figure& figure : tagged_.figures) add(figure);
        add_slots();
        rows_.event_terms = event_terms_cell(event_document(tagged_, lexicon_).terms);
        for (const std::uint32_t sentence : named_sentences_) {
            rows_.sentences.push_back({sentence, place_of(tagged_.text.sentences[sentence])});
        }
    }

    void forget_text() {
        rows_.has_text = false;
        rows_.document.text.clear();
        rows_.document.zones.clear();
    }

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

    void add(ByteRange range, const PlacedMention& mention) {
        MentionRow row;
        row.kind = mention.is_role                ? "role"
                   : !mention.rivals.empty()      ? "undecided"
                   : mention.rule == Rule::credit ? "credit"
                                                  : "name";
        row.entity = index_of(mention.entity);
        for (const EntityId rival : mention.rivals) row.rivals.push_back(index_of(rival));
        row.text = range.of(tagged_.document.text);
        row.rule = to_string(mention.rule);
        row.sentence = mention.sentence;
        row.word = mention.word;
        row.place = place_of(range);
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

    // Both are by position.
    void add_slots() {
        auto row = rows_.figures.begin();
        for (const ClaimedFigure& claimed : claimed_figures(tagged_, lexicon_, {})) {
            while (row->figure.range.begin != claimed.figure.range.begin) ++row;
            SlotsRow& slots = row->slots.emplace();
            slots.subject = claimed.subject;
            if (claimed.period) {
                slots.period_first = to_string(claimed.period->first);
                slots.period_last = to_string(claimed.period->last);
            }
            slots.modality = to_string(claimed.modality);
            slots.said_by = claimed.said_by;
            slots.counterparty = claimed.counterparty;
        }
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
    std::map<EntityId, std::uint32_t> indices_;
    std::set<std::uint32_t> named_sentences_;
    std::map<std::uint32_t, std::int64_t> characters_;  // by byte
};

}  // namespace

DocumentRows rows_of(const TaggedDocument& tagged, const Lexicon& lexicon, Keeping keeping) {
    return RowMaker(tagged, lexicon).make(keeping);
}

namespace {

EntityId entity_of(const EntityRow& row, const Lexicon& lexicon,
                   std::vector<ProvisionalEntity>& provisional) {
    if (row.listed) {
        if (const auto id = lexicon.find(row.id)) return *id;
        throw Error("expected the entity " + row.id + " in the lexicons, found none");
    }
    const auto type = lexicon.find_type(row.type);
    if (!type) throw Error("expected the type " + row.type + " in the lexicons, found none");
    ProvisionalEntity entity{row.id, row.name, *type, std::nullopt};
    if (!row.parent.empty()) entity.parent = lexicon.find(row.parent);
    const auto number = static_cast<std::uint32_t>(lexicon.entity_count() + provisional.size());
    provisional.push_back(std::move(entity));
    return EntityId{number};
}

Rule rule_called(std::string_view name) {
    for (std::size_t index = 0; index < rule_count; ++index) {
        if (to_string(static_cast<Rule>(index)) == name) return static_cast<Rule>(index);
    }
    return Rule::name;
}

CountedText counted_text(const DocumentRows& rows, const Lexicon& lexicon) {
    CountedText text;
    text.structure = read_structure_cell(rows.structure);
    if (text.structure.words() != rows.words) {
        throw Error("it is damaged: expected the words of its sentences, found other numbers");
    }
    std::vector<EntityId> ids;
    for (const EntityRow& row : rows.entities) {
        ids.push_back(entity_of(row, lexicon, text.provisional));
    }
    for (const MentionRow& row : rows.mentions) {
        if (row.sentence >= text.structure.words_of_sentences.size()) {
            throw Error("it is damaged: expected a sentence of the text, found none");
        }
        PlacedMention& mention = text.mentions.emplace_back();
        mention.entity = ids[row.entity];
        for (const std::uint32_t rival : row.rivals) mention.rivals.push_back(ids[rival]);
        if (!row.rivals.empty()) mention.wording = row.text;
        mention.sentence = row.sentence;
        mention.word = row.word;
        mention.rule = rule_called(row.rule);
        mention.is_role = row.kind == "role";
    }
    return text;
}

}  // namespace

CountedArticle counted_article(const DocumentRows& rows, const Lexicon& lexicon) {
    CountedArticle article;
    article.text = counted_text(rows, lexicon);
    article.fingerprint = read_fingerprint_cell(rows.fingerprint);
    article.invalid_sequences = static_cast<std::size_t>(rows.ill_formed);
    article.document = rows.document;
    article.document.text.clear();
    return article;
}

}  // namespace onoma
