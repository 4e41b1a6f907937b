// SPDX-License-Identifier: Apache-2.0
// A store -> the analysis of its documents, from the mentions that were found when they were
// stored; and whether all of it is as it was stored.

#include <utility>

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
        : lexicon_(lexicon),
          settings_(settings),
          fields_(settings.corpus.choice),
          analysis_(without_documents(settings)) {
        analysis_.left_out.project_settings = settings.corpus.project_settings;
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
            add(counted_article(rows, lexicon_), rows.place.input);
            ++progress.documents;
            if (work.progress) work.progress(progress);
        }
        return true;
    }

    // Throws Error when a field was asked for that no document has.
    Analysis finish() && {
        fields_.check();
        analysis_.recount();
        return std::move(analysis_);
    }

private:
    void add(CountedArticle article, const std::string& input) {
        InputsLeftOut& left_out = analysis_.left_out;
        const bool is_described = metadata_.describe(article.document);
        fields_.see(article.document);
        const Choice choice = choose(settings_.corpus.choice, article.document);
        if (choice != Choice::wanted) {
            ++(choice == Choice::unwanted ? left_out.unwanted : left_out.undated);
            return;
        }
        left_out.add_replaced_by(article.document, input);
        choose_mentions(lexicon_, settings_.tagging, article);
        analysis_.add(std::move(article), lexicon_);
        ++left_out.taken;
        if (metadata_.size() > 0 && !is_described) ++left_out.undescribed;
    }

    const Lexicon& lexicon_;
    const AnalysisSettings& settings_;
    MetadataTable metadata_;
    FieldsSeen fields_;
    Analysis analysis_;
};

// By SQLite: its pages and indexes, and that every row has what it refers to.
void check_integrity(Database& database) {
    Statement pages(database, "PRAGMA integrity_check(1)");
    if (pages.step() && pages.text(0) != "ok") {
        throw Error("it is damaged: " + std::string(pages.text(0)));
    }
    Statement orphans(database, "PRAGMA foreign_key_check");
    if (!orphans.step()) return;
    throw Error("it is damaged: expected in `" + std::string(orphans.text(2)) +
                "` what a row of `" + std::string(orphans.text(0)) + "` refers to, found none");
}

void check_mentions(const DocumentRows& rows) {
    const std::string& text = rows.document.text;
    for (const MentionRow& mention : rows.mentions) {
        const ByteRange place = mention.place.bytes;
        if (place.end > text.size() || place.of(text) != mention.text) {
            throw Error("it is damaged: expected `" + mention.text +
                        "` in its place, found other " + "text in " + rows.document.id);
        }
    }
}

VerifiedStore read_all(Database& database, const WorkSettings& work) {
    check_store(database);
    database.execute("BEGIN");  // one state of the store, whoever writes meanwhile
    check_integrity(database);
    RowsReader reader(database, Texts::read);
    DocumentRows rows;
    std::string tagged_as;
    VerifiedStore verified;
    WorkProgress progress;
    while (reader.next(rows, tagged_as)) {
        if (rows.has_text) check_mentions(rows);
        verified.texts += rows.has_text ? 1 : 0;
        progress.documents = ++verified.documents;
        if (work.progress) work.progress(progress);
    }
    return verified;
}

}  // namespace

VerifiedStore verify_store(const std::filesystem::path& file, const WorkSettings& work) {
    try {
        Database database(file, OpenFor::reading);
        return read_all(database, work);
    } catch (const Error& error) {
        throw Error(file.generic_string() + ": " + error.what());
    }
}

std::optional<Analysis> analyze_store(const std::filesystem::path& file, const Lexicon& lexicon,
                                      const AnalysisSettings& settings, const WorkSettings& work) {
    const bool needs_texts =
        !settings.tagging.zones.empty() || settings.tagging.unlisted == Unlisted::collection;
    if (needs_texts || !is_store(file)) return std::nullopt;
    StoredAnalysis analysis(lexicon, settings);
    try {
        if (!analysis.add_documents(file, work)) return std::nullopt;
    } catch (const Error& error) {
        // A part of a damaged store stands for nothing.
        Analysis nothing = without_documents(settings);
        nothing.left_out.skipped = {{file.lexically_normal().generic_string(), error.what()}};
        nothing.left_out.skipped_count = 1;
        nothing.recount();
        return nothing;
    }
    return std::move(analysis).finish();
}

}  // namespace onoma
