// SPDX-License-Identifier: Apache-2.0
#include "store/restored_document.hpp"

#include "onoma/base/error.hpp"
#include "store/cell_values.hpp"

namespace onoma {
namespace {

EntityId restored_entity(const EntityRow& row, const Lexicon& lexicon, TaggedText& tagged) {
    if (row.listed) {
        if (const auto id = lexicon.find(row.id)) return *id;
        throw Error("expected the entity " + row.id + " in the lexicons, found none");
    }
    const auto type = lexicon.find_type(row.type);
    if (!type) throw Error("expected the type " + row.type + " in the lexicons, found none");
    ProvisionalEntity entity{row.id, row.name, *type, std::nullopt};
    if (!row.parent.empty()) entity.parent = lexicon.find(row.parent);
    const auto number =
        static_cast<std::uint32_t>(lexicon.entity_count() + tagged.provisional.size());
    tagged.provisional.push_back(std::move(entity));
    return EntityId{number};
}

Rule rule_called(std::string_view name) {
    for (std::size_t index = 0; index < rule_count; ++index) {
        if (to_string(static_cast<Rule>(index)) == name) return static_cast<Rule>(index);
    }
    return Rule::name;
}

// As many sentences with words, and as many words, as the text had: a byte and a word for each.
void restore_sizes(const DocumentRows& rows, TokenizedText& text) {
    for (std::uint32_t byte = 0; byte < rows.sentences_with_words; ++byte) {
        text.sentences.push_back({byte, byte + 1});
        text.tokens.push_back({{byte, byte + 1}, TokenKind::word});
    }
    text.word_count = static_cast<std::size_t>(rows.words);
}

}  // namespace

void restore(const DocumentRows& rows, const Lexicon& lexicon, TaggedDocument& tagged) {
    tagged.document = rows.document;
    tagged.document.text.clear();
    tagged.place = rows.place;
    tagged.invalid_sequences = static_cast<std::size_t>(rows.ill_formed);
    tagged.fingerprint = read_fingerprint_cell(rows.fingerprint);
    restore_sizes(rows, tagged.text);
    std::vector<EntityId> ids;
    for (const EntityRow& row : rows.entities) {
        ids.push_back(restored_entity(row, lexicon, tagged.tagged));
    }
    std::string& text = tagged.document.text;
    for (const MentionRow& row : rows.mentions) {
        Mention mention;
        mention.entity = ids[row.entity];
        for (const std::uint32_t rival : row.rivals) mention.rivals.push_back(ids[rival]);
        mention.rule = rule_called(row.rule);
        mention.sentence = row.sentence;
        if (!row.rivals.empty()) {
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += row.text;
            mention.range = {begin, static_cast<std::uint32_t>(text.size())};
        }
        (row.kind == "role" ? tagged.tagged.roles : tagged.tagged.mentions)
            .push_back(std::move(mention));
    }
    tagged.text.text = text;
}

}  // namespace onoma
