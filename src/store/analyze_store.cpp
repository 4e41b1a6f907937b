// SPDX-License-Identifier: Apache-2.0
// A store -> the analysis of its documents, from the mentions that were found when they were
// stored.

#include <map>

#include "analysis/mention_choice.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/store/store.hpp"
#include "store/database.hpp"
#include "store/document_rows.hpp"
#include "store/rows_reader.hpp"
#include "store/run_records.hpp"
#include "store/schema.hpp"

namespace onoma {
namespace {

// Rows of a document -> a tagged document that counts as the one they were made from.

// Fills `tagged` with what counts are made of: mentions, words, sentences, fingerprint. Its text is
// only what undecided mentions need. Throws Error, with the reason alone, for an entity that the
// lexicon does not have. REQUIRES: `tagged` is new, the rows were made with `lexicon`.
void restore(const DocumentRows& rows, const Lexicon& lexicon, TaggedDocument& tagged);

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

Analysis without_documents(const AnalysisSettings& settings) {
    Analysis analysis;
    analysis.by = settings.by;
    analysis.duplicates = settings.duplicates;
    analysis.sampling_unit = settings.sampling_unit;
    return analysis;
}

class StoredAnalysis {
public:
    StoredAnalysis(const Lexicon& lexicon, const AnalysisSettings& settings)
        : lexicon_(lexicon), settings_(settings), analysis_(without_documents(settings)) {
        if (settings.corpus.metadata) metadata_ = MetadataTable::read(*settings.corpus.metadata);
    }

    // False when a document was tagged otherwise: the whole is worth nothing then.
    bool add_documents(const std::filesystem::path& file, const WorkSettings& work) {
        Database database(file, OpenFor::reading);
        check_store(database);
        const std::string tagging = tagging_hash(lexicon_);
        database.execute("BEGIN");  // one state of the store, whoever writes meanwhile
        analysis_.left_out.merge(read_left_out(database));
        RowsReader reader(database, Texts::skip);
        DocumentRows rows;
        std::string tagged_as;
        WorkProgress progress;
        while (reader.next(rows, tagged_as)) {
            if (tagged_as != tagging) return false;
            add(rows);
            ++progress.documents;
            if (work.progress) work.progress(progress);
        }
        return true;
    }

    Analysis finish() && {
        analysis_.recount();
        return std::move(analysis_);
    }

private:
    void add(const DocumentRows& rows) {
        InputsLeftOut& left_out = analysis_.left_out;
        TaggedDocument tagged;
        restore(rows, lexicon_, tagged);
        const bool is_described = metadata_.describe(tagged.document);
        const Choice choice = choose(settings_.corpus.choice, tagged.document);
        if (choice != Choice::wanted) {
            ++(choice == Choice::unwanted ? left_out.unwanted : left_out.undated);
            return;
        }
        choose_mentions(lexicon_, settings_.tagging, tagged);
        analysis_.add(tagged, lexicon_);
        ++left_out.taken;
        if (metadata_.size() > 0 && !is_described) ++left_out.undescribed;
    }

    const Lexicon& lexicon_;
    const AnalysisSettings& settings_;
    MetadataTable metadata_;
    Analysis analysis_;
};

}  // namespace

std::optional<Analysis> analyze_store(const std::filesystem::path& file, const Lexicon& lexicon,
                                      const AnalysisSettings& settings, const WorkSettings& work) {
    if (!settings.tagging.zones.empty() || !is_store(file)) return std::nullopt;
    StoredAnalysis analysis(lexicon, settings);
    try {
        if (!analysis.add_documents(file, work)) return std::nullopt;
        return std::move(analysis).finish();
    } catch (const Error& error) {
        // A part of a damaged store stands for nothing.
        Analysis nothing = without_documents(settings);
        nothing.left_out.skipped = {{file.lexically_normal().generic_string(), error.what()}};
        nothing.left_out.skipped_count = 1;
        nothing.recount();
        return nothing;
    }
}

}  // namespace onoma
