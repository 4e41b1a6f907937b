// SPDX-License-Identifier: Apache-2.0
// Stores -> the analysis of their documents, and the copies among them, from what was found when
// they were stored; and whether all of a store is as it was stored.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "analysis/mention_choice.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/store/store.hpp"
#include "onoma/text/unicode.hpp"
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

// A store that cannot be read to its end stands for nothing: the others are read without it.
struct BrokenStore {
    std::size_t store = 0;
    std::string reason;
};

// What `read` makes of an open store. Throws BrokenStore.
template <typename Read>
auto read_store(const std::vector<InputFile>& stores, std::size_t store, const Read& read) {
    try {
        Database database(stores[store].path, OpenFor::reading);
        check_store(database);
        database.execute("BEGIN");  // one state of the store, whoever writes meanwhile
        return read(database);
    } catch (const Error& error) {
        throw BrokenStore{store, error.what()};
    }
}

template <typename Value>
std::unordered_set<Value> repeated(std::vector<Value> values) {
    std::sort(values.begin(), values.end());
    std::unordered_set<Value> found;
    for (std::size_t at = 1; at < values.size(); ++at) {
        if (values[at] == values[at - 1]) found.insert(values[at]);
    }
    return found;
}

// Several stores as one: the documents that merge_stores() would put into it, in no order.
class StoresAsOne {
public:
    // False ends the reading.
    using Visit = std::function<bool(DocumentRows&, const std::string& tagging)>;

    // Throws BrokenStore, as the others do. `stores` must outlive it.
    explicit StoresAsOne(const std::vector<InputFile>& stores) : stores_(stores) {
        if (stores.size() > 1) settle_articles();
    }

    bool for_each(const Visit& visit) {
        for (std::size_t store = 0; store < stores_.size(); ++store) {
            const bool goes_on = read_store(stores_, store, [&](Database& database) {
                left_out_.merge(read_left_out(database));
                return read_documents(database, stores_[store].id, visit);
            });
            if (!goes_on) return false;
        }
        return true;
    }

    // What the stores say of when they were made, and what one of them has after another; complete
    // at the end.
    [[nodiscard]] InputsLeftOut& left_out() { return left_out_; }

private:
    // An article may be in several stores, in one text or in several; so may a document.
    void settle_articles() {
        std::vector<std::int64_t> names;
        std::vector<std::size_t> inputs;
        for (std::size_t store = 0; store < stores_.size(); ++store) {
            read_store(stores_, store, [&](Database& database) {
                Statement find(database, "SELECT item FROM documents WHERE item IS NOT NULL");
                while (find.step()) names.push_back(find.number(0));
                Statement find_inputs(database, "SELECT DISTINCT input FROM documents");
                while (find_inputs.step()) inputs.push_back(hash_of(find_inputs.text(0)));
                return true;
            });
        }
        shared_inputs_ = repeated(std::move(inputs));
        settle_named(repeated(std::move(names)));
    }

    void settle_named(const std::unordered_set<std::int64_t>& names) {
        if (names.empty()) return;
        std::vector<NamedVersion> versions;
        std::set<InputPlace> met;
        for (std::size_t store = 0; store < stores_.size(); ++store) {
            const std::size_t before = versions.size();
            read_store(stores_, store, [&](Database& database) {
                read_named_versions(
                    database, store, [&](std::int64_t name) { return names.contains(name); },
                    versions);
                return true;
            });
            const auto is_met = [&](const NamedVersion& version) {
                return is_shared(version.place.input) && !met.insert(version.place).second;
            };
            const auto first = versions.begin() + static_cast<std::ptrdiff_t>(before);
            versions.erase(std::remove_if(first, versions.end(), is_met), versions.end());
        }
        take(settle(std::move(versions)));
    }

    void take(SettledArticles articles) {
        left_out_.known_items += std::ssize(articles.known) + articles.known_later;
        for (NamedVersion& row : articles.known) gone_.insert(std::move(row.place));
        for (auto& [row, by] : articles.replaced) gone_.insert(std::move(row.place));
        for (NamedVersion& row : articles.staying) {
            if (row.document.earlier.empty()) continue;
            earlier_.emplace(std::move(row.place), std::move(row.document.earlier));
        }
    }

    bool read_documents(Database& database, const std::string& store, const Visit& visit) {
        RowsReader reader(database, Texts::skip);
        DocumentRows rows;
        std::string tagging;
        while (reader.next(rows, tagging)) {
            if (is_met_again(rows, store) || gone_.contains(rows.place)) continue;
            const auto earlier = earlier_.find(rows.place);
            if (earlier != earlier_.end()) rows.document.earlier = earlier->second;
            if (!visit(rows, tagging)) return false;
        }
        return true;
    }

    static std::size_t hash_of(std::string_view input) {
        return std::hash<std::string_view>()(input);
    }

    [[nodiscard]] bool is_shared(const std::string& input) const {
        return !shared_inputs_.empty() && shared_inputs_.contains(hash_of(input));
    }

    // That of the first store is taken, the others are told.
    bool is_met_again(const DocumentRows& rows, const std::string& store) {
        if (!is_shared(rows.place.input)) return false;
        if (met_.insert(rows.place).second) return false;
        left_out_.skipped.push_back(
            {rows.document.id, "expected each document once, found it again in " + store});
        ++left_out_.skipped_count;
        return true;
    }

    const std::vector<InputFile>& stores_;
    InputsLeftOut left_out_;
    std::unordered_set<std::size_t> shared_inputs_;  // hashes; that several stores know
    std::set<InputPlace> met_;                       // in those
    std::set<InputPlace> gone_;                      // known from another store, or replaced by it
    std::map<InputPlace, std::vector<ArticleVersion>> earlier_;
};

// What `read` makes of all stores that can be read to their ends; `left_out` has the others.
template <typename Read>
auto of_whole_stores(const std::vector<std::filesystem::path>& files, const Read& read) {
    FoundInputs found = find_inputs(files);
    InputsLeftOut left_out;
    for (;;) {
        try {
            return read(found.files, left_out);
        } catch (const BrokenStore& broken) {
            left_out.skipped.push_back({found.files[broken.store].id, broken.reason});
            ++left_out.skipped_count;
            found.files.erase(found.files.begin() + static_cast<std::ptrdiff_t>(broken.store));
        }
    }
}

// Which of the stored documents are wanted; of which nothing is read again.
class StoredChoice {
public:
    explicit StoredChoice(const CorpusSettings& corpus) : corpus_(corpus), fields_(corpus.choice) {
        if (corpus.metadata) metadata_ = MetadataTable::read(*corpus.metadata);
    }

    bool takes(Document& document, const std::string& input, InputsLeftOut& left_out) {
        const bool is_described = metadata_.describe(document);
        fields_.see(document);
        const Choice choice = choose(corpus_.choice, document);
        if (choice != Choice::wanted) {
            ++(choice == Choice::unwanted ? left_out.unwanted : left_out.undated);
            return false;
        }
        left_out.add_replaced_by(document, input);
        ++left_out.taken;
        if (metadata_.size() > 0 && !is_described) ++left_out.undescribed;
        return true;
    }

    // Throws Error when a field was asked for that no document has.
    void check() const { fields_.check(); }

private:
    const CorpusSettings& corpus_;
    MetadataTable metadata_;
    FieldsSeen fields_;
};

bool are_stores(const std::vector<std::filesystem::path>& files) {
    return !files.empty() && std::all_of(files.begin(), files.end(), is_store);
}

// Tells how many documents were read.
class Counter {
public:
    explicit Counter(const WorkSettings& work) : work_(work) {}

    void count() {
        ++progress_.documents;
        if (work_.progress) work_.progress(progress_);
    }

private:
    const WorkSettings& work_;
    WorkProgress progress_;
};

struct Kept {
    bool lacks_texts = false;
    bool is_current = true;  // fingerprints are what this program would make
};

Kept kept_in(Database& database) {
    Kept kept;
    Statement find(database, "SELECT 1 FROM documents WHERE text IS NULL LIMIT 1");
    kept.lacks_texts = find.step();
    Statement programs(database,
                       "SELECT onoma, icu, unicode FROM taggings "
                       "WHERE tagging IN (SELECT tagging FROM documents)");
    while (programs.step()) {
        kept.is_current = kept.is_current && programs.text(0) == version() &&
                          programs.text(1) == icu_version() &&
                          programs.text(2) == unicode_version();
    }
    return kept;
}

// What ArticlesRead::add() does with the document when it is read.
void add(const DocumentRows& rows, ArticlesRead& read) {
    ++read.documents;
    read.words += rows.words;
    read.sentences += rows.sentences_with_words;
    read.sources.insert(rows.document.source);
    read.invalid_sequences += rows.ill_formed;
    if (rows.ill_formed > 0) ++read.documents_with_invalid_sequences;
    if (!rows.document.charset.empty()) ++read.converted_documents;
}

bool must_do_without_texts(const std::vector<InputFile>& stores) {
    bool lack_texts = false;
    for (std::size_t store = 0; store < stores.size(); ++store) {
        const Kept kept = read_store(stores, store, kept_in);
        if (!kept.is_current) return false;
        lack_texts = lack_texts || kept.lacks_texts;
    }
    return lack_texts;
}

DuplicateTable find_stored_duplicates(const std::vector<InputFile>& files,
                                      const InputsLeftOut& broken, const CorpusSettings& corpus,
                                      const StoryClusterSettings& settings,
                                      const WorkSettings& work) {
    std::vector<DocumentHeader> headers;
    std::vector<FingerprintedDocument> fingerprints;
    ArticlesRead read;
    InputsLeftOut left_out = broken;
    StoredChoice choice(corpus);
    StoresAsOne stores(files);
    Counter counter(work);
    stores.for_each([&](DocumentRows& rows, const std::string& /*tagging*/) {
        const Document& document = rows.document;
        if (choice.takes(rows.document, rows.place.input, left_out)) {
            add(rows, read);
            fingerprints.push_back(
                {document.id, document.date, read_fingerprint_cell(rows.fingerprint)});
            headers.push_back({document.id, document.source, document.date, document.title});
        }
        counter.count();
        return true;
    });
    choice.check();
    left_out.merge(stores.left_out());
    left_out.project_settings = corpus.project_settings;
    read.finish(std::move(left_out));
    DuplicateTable table =
        make_duplicate_table(find_story_clusters(fingerprints, settings), headers, settings);
    table.read = std::move(read);
    return table;
}

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

std::optional<Analysis> analyze_stores(const std::vector<std::filesystem::path>& files,
                                       const Lexicon& lexicon, const AnalysisSettings& settings,
                                       const WorkSettings& work) {
    const bool needs_texts =
        !settings.tagging.zones.empty() || settings.tagging.unlisted == Unlisted::collection;
    if (needs_texts || !are_stores(files)) return std::nullopt;
    const std::string tagging = tagging_hash(lexicon);
    const auto read = [&](const std::vector<InputFile>& found,
                          const InputsLeftOut& broken) -> std::optional<Analysis> {
        Analysis analysis = without_documents(settings);
        StoredChoice choice(settings.corpus);
        StoresAsOne stores(found);
        Counter counter(work);
        const auto add = [&](DocumentRows& rows, const std::string& tagged_as) {
            if (tagged_as != tagging) return false;
            CountedArticle article = counted_article(rows, lexicon);
            if (choice.takes(article.document, rows.place.input, analysis.left_out)) {
                choose_mentions(lexicon, settings.tagging, article);
                analysis.add(std::move(article), lexicon);
            }
            counter.count();
            return true;
        };
        if (!stores.for_each(add)) return std::nullopt;
        choice.check();
        analysis.left_out.merge(stores.left_out());
        analysis.left_out.merge(broken);
        analysis.left_out.project_settings = settings.corpus.project_settings;
        analysis.recount();
        return analysis;
    };
    return of_whole_stores(files, read);
}

std::optional<DuplicateTable> duplicates_of_stores(const std::vector<std::filesystem::path>& files,
                                                   const CorpusSettings& corpus,
                                                   const StoryClusterSettings& settings,
                                                   const WorkSettings& work) {
    if (!are_stores(files)) return std::nullopt;
    const auto read = [&](const std::vector<InputFile>& found,
                          const InputsLeftOut& broken) -> std::optional<DuplicateTable> {
        if (!must_do_without_texts(found)) return std::nullopt;
        return find_stored_duplicates(found, broken, corpus, settings, work);
    };
    return of_whole_stores(files, read);
}

}  // namespace onoma
