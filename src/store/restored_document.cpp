// SPDX-License-Identifier: Apache-2.0
#include "store/restored_document.hpp"

#include <map>

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

// A text of the same sentences, paragraphs and words, in which a word is a byte. Mentions stand
// before the same word as in the text that was stored; the undecided ones, whose wording counts,
// are written there.
class TextRestorer {
public:
    TextRestorer(const DocumentRows& rows, TaggedDocument& tagged)
        : structure_(read_structure_cell(rows.structure)), tagged_(tagged) {
        std::int64_t words = 0;
        for (const std::uint32_t of_sentence : structure_.words_of_sentences) words += of_sentence;
        if (words != rows.words) {
            throw Error("it is damaged: expected the words of its sentences, found other numbers");
        }
        for (std::size_t index = 0; index < rows.mentions.size(); ++index) {
            const MentionRow& mention = rows.mentions[index];
            if (!mention.rivals.empty()) written_.emplace(mention.word, index);
        }
        ranges_.resize(rows.mentions.size());
        write(rows);
        for (std::size_t index = 0; index < rows.mentions.size(); ++index) {
            const MentionRow& mention = rows.mentions[index];
            if (mention.rivals.empty()) ranges_[index] = word_at(mention.word);
        }
    }

    [[nodiscard]] ByteRange range_of(std::size_t mention) const { return ranges_[mention]; }

private:
    void write(const DocumentRows& rows) {
        TokenizedText& text = tagged_.text;
        std::uint32_t word = 0;
        for (const std::uint32_t words : structure_.words_of_sentences) {
            const std::uint32_t begin = size();
            for (std::uint32_t count = 0; count < words; ++count) {
                write_mentions_before(word++, rows);
                text.tokens.push_back({{size(), size() + 1}, TokenKind::word});
                tagged_.document.text += ' ';
            }
            text.sentences.push_back({begin, size()});
        }
        write_mentions_before(word, rows);
        text.paragraphs = structure_.paragraphs;
        text.word_count = word;
        text.text = tagged_.document.text;
    }

    void write_mentions_before(std::uint32_t word, const DocumentRows& rows) {
        for (auto [at, end] = written_.equal_range(word); at != end; ++at) {
            const std::uint32_t begin = size();
            tagged_.document.text += rows.mentions[at->second].text;
            ranges_[at->second] = {begin, size()};
        }
    }

    [[nodiscard]] ByteRange word_at(std::uint32_t word) const {
        const std::vector<Token>& tokens = tagged_.text.tokens;
        return word < tokens.size() ? tokens[word].range : ByteRange{size(), size()};
    }

    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(tagged_.document.text.size());
    }

    TextStructure structure_;
    TaggedDocument& tagged_;
    std::multimap<std::uint32_t, std::size_t> written_;  // undecided mentions, by word
    std::vector<ByteRange> ranges_;
};

}  // namespace

void restore(const DocumentRows& rows, const Lexicon& lexicon, TaggedDocument& tagged) {
    tagged.document = rows.document;
    tagged.document.text.clear();
    tagged.place = rows.place;
    tagged.invalid_sequences = static_cast<std::size_t>(rows.ill_formed);
    tagged.fingerprint = read_fingerprint_cell(rows.fingerprint);
    const TextRestorer text(rows, tagged);
    std::vector<EntityId> ids;
    for (const EntityRow& row : rows.entities) {
        ids.push_back(restored_entity(row, lexicon, tagged.tagged));
    }
    for (std::size_t index = 0; index < rows.mentions.size(); ++index) {
        const MentionRow& row = rows.mentions[index];
        if (row.sentence >= tagged.text.sentences.size()) {
            throw Error("it is damaged: expected a sentence of the text, found none");
        }
        Mention mention;
        mention.entity = ids[row.entity];
        for (const std::uint32_t rival : row.rivals) mention.rivals.push_back(ids[rival]);
        mention.rule = rule_called(row.rule);
        mention.sentence = row.sentence;
        mention.range = text.range_of(index);
        (row.kind == "role" ? tagged.tagged.roles : tagged.tagged.mentions)
            .push_back(std::move(mention));
    }
}

}  // namespace onoma
