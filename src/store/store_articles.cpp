// SPDX-License-Identifier: Apache-2.0
// One run of `onoma store`: articles are read and tagged on several threads; what is new is written
// a batch at a time.

#include <algorithm>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/choice_names.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_tagger.hpp"
#include "onoma/base/types.hpp"
#include "onoma/store/store.hpp"
#include "store/database.hpp"
#include "store/document_writer.hpp"
#include "store/run_records.hpp"
#include "store/schema.hpp"
#include "store/stored_document.hpp"

namespace onoma {

namespace fs = std::filesystem;

namespace {

// Records that an input no longer has, among the documents of a store.

// Sees the documents of a run, in order. Memory: the numbers of one input, and the keys of what is
// stale.
class StaleDocuments {
public:
    explicit StaleDocuments(Database& database);

    void see(const InputPlace& place);

    // The keys of documents whose input was read, but not they. None of an input that could not be
    // read to its end: its records may still be there.
    [[nodiscard]] std::vector<std::int64_t> finish(const InputsLeftOut& left_out);

private:
    struct Stale {
        std::int64_t document = 0;
        std::string input;
    };
    void finish_input();

    Statement find_numbers_;
    std::string input_;
    std::unordered_set<std::uint64_t> numbers_;
    std::vector<Stale> stale_;
};

StaleDocuments::StaleDocuments(Database& database)
    : find_numbers_(database, "SELECT document, number FROM documents WHERE input = ?") {}

void StaleDocuments::see(const InputPlace& place) {
    if (place.input != input_) {
        finish_input();
        input_ = place.input;
    }
    numbers_.insert(place.number);
}

void StaleDocuments::finish_input() {
    if (!numbers_.empty()) {
        find_numbers_.bind(input_);
        while (find_numbers_.step()) {
            if (!numbers_.contains(static_cast<std::uint64_t>(find_numbers_.number(1)))) {
                stale_.push_back({find_numbers_.number(0), input_});
            }
        }
    }
    numbers_.clear();
}

std::vector<std::int64_t> StaleDocuments::finish(const InputsLeftOut& left_out) {
    finish_input();
    const bool all_are_named = left_out.skipped_count == std::ssize(left_out.skipped);
    std::vector<std::int64_t> keys;
    for (const Stale& stale : stale_) {
        const bool is_broken =
            !all_are_named || std::any_of(left_out.skipped.begin(), left_out.skipped.end(),
                                          [&](const SkippedInput& skipped) {
                                              return skipped.input.starts_with(stale.input);
                                          });
        if (!is_broken) keys.push_back(stale.document);
    }
    return keys;
}

// A store -> its documents, in order.

constexpr std::size_t most_documents_ahead = 256;
constexpr std::size_t most_bytes_ahead = std::size_t{8} << 20U;

class StoreReader : public StoredDocuments {
public:
    explicit StoreReader(const std::filesystem::path& file,
                         std::optional<std::int64_t> other_than_tagging = std::nullopt)
        : database_(file, OpenFor::reading), other_than_tagging_(other_than_tagging) {
        check_store(database_);
        const std::string select =
            "SELECT " + std::string(document_columns) + " FROM documents WHERE CAST(input AS BLOB)";
        const std::string condition =
            other_than_tagging ? " AND tagging <> ? AND text IS NOT NULL" : "";
        const std::string rest = condition + std::string(document_order);
        rest_of_input_.emplace(database_, select + " = ? AND number > ?" + rest);
        next_inputs_.emplace(database_, select + " > ?" + rest);
        Statement count(database_, "SELECT count(*) FROM documents");
        if (count.step()) document_count_ = count.number(0);
    }

    bool next(StoredDocument& document) override {
        if (ahead_.empty()) read_page();
        if (ahead_.empty()) return false;
        document = std::move(ahead_.front());
        ahead_.pop_front();
        ++documents_read_;
        return true;
    }

    InputsLeftOut left_out() override {
        return other_than_tagging_ ? InputsLeftOut() : read_left_out(database_);
    }

    [[nodiscard]] double share_read() const override {
        if (document_count_ == 0) return 1;
        return std::min(
            1.0, static_cast<double>(documents_read_) / static_cast<double>(document_count_));
    }

private:
    // From after `last_` on. Two searches, since SQLite finds no place in an index by two columns.
    void read_page() {
        rest_of_input_->bind_bytes(last_.input).bind(static_cast<std::int64_t>(last_.number));
        if (!read_all(*rest_of_input_)) return;
        next_inputs_->bind_bytes(last_.input);
        read_all(*next_inputs_);
    }

    // False when it stopped before the end, because enough is read.
    bool read_all(Statement& page) {
        if (other_than_tagging_) page.bind(*other_than_tagging_);
        std::size_t bytes = 0;
        while (page.step()) {
            if (!has_text(page)) {
                throw Error("expected a store with texts, found one made with --counts-only");
            }
            ahead_.push_back(read_document(page, last_));
            bytes += ahead_.back().document.text.size();
            if (ahead_.size() < most_documents_ahead && bytes < most_bytes_ahead) continue;
            page.reset();
            return false;
        }
        return true;
    }

    Database database_;
    std::optional<std::int64_t> other_than_tagging_;
    std::optional<Statement> rest_of_input_;
    std::optional<Statement> next_inputs_;
    std::deque<StoredDocument> ahead_;
    InputPlace last_;
    std::int64_t document_count_ = 0;
    std::int64_t documents_read_ = 0;
};

// The documents that were not tagged as row `tagging` of the taggings says, and whose texts were
// kept. Those that were written since do not come again.
std::unique_ptr<StoredDocuments> open_tagged_otherwise(const std::filesystem::path& file,
                                                       std::int64_t tagging) {
    return std::make_unique<StoreReader>(file, tagging);
}

// So that its row, with all that stands beside the text, can be read again.
constexpr std::size_t largest_stored_text = largest_row_bytes / 2;

// A batch of long texts ends early, so that memory stays small.
constexpr std::size_t most_bytes_in_batch = std::size_t{32} << 20U;

std::string inputs_cell(const std::vector<fs::path>& paths, const CorpusSettings& corpus) {
    nlohmann::ordered_json inputs = nlohmann::ordered_json::array();
    for (const auto* list : {&paths, &corpus.lists}) {
        for (const fs::path& path : *list) inputs.push_back(path.generic_string());
    }
    return inputs.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string settings_cell(const CorpusSettings& corpus, const StoreSettings& settings) {
    nlohmann::ordered_json cell;
    cell["counts_only"] = settings.counts_only;
    if (corpus.read.source) cell["source"] = *corpus.read.source;
    if (corpus.metadata) cell["metadata"] = corpus.metadata->generic_string();
    if (corpus.choice.since) cell["since"] = to_string(*corpus.choice.since);
    if (corpus.choice.until) cell["until"] = to_string(*corpus.choice.until);
    for (const FieldCondition& condition : corpus.choice.where) {
        cell["where"].push_back(text_of(condition));
    }
    return cell.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

bool takes_all_documents(const CorpusSettings& corpus) {
    return corpus.choice.where.empty() && !corpus.choice.since && !corpus.choice.until;
}

// Everything is kept that any command may ask for.
AnalysisSettings tagging_for_store(const Lexicon& lexicon, Keeping keeping) {
    AnalysisSettings settings;
    settings.tagging.types.assign(lexicon.types().begin(), lexicon.types().end());
    settings.tagging.with_credits = true;
    if (keeping == Keeping::texts) settings.tagging.figures = Figures::find;
    settings.tagging.with_fingerprint = true;
    return settings;
}

Keeping keeping_of(const StoreSettings& settings) {
    return settings.counts_only ? Keeping::counts : Keeping::texts;
}

class StoreRun {
public:
    StoreRun(const fs::path& file, const Lexicon& lexicon, const StoreSettings& settings)
        : lexicon_(lexicon),
          settings_(settings),
          database_(file, OpenFor::writing, {settings.longest_wait, settings.tell_waiting}) {
        prepare_store(database_);
        check_order(database_);
        find_known_.emplace(database_,
                            "SELECT hash, tagging FROM documents WHERE input = ? AND number = ?");
        writer_.emplace(database_);
        stale_.emplace(database_);
    }

    void begin(const std::string& inputs, const std::string& told_settings) {
        Transaction transaction(database_);
        tagging_ = tagging_key(database_, lexicon_);
        Statement add(database_,
                      "INSERT INTO runs(began, tagging, inputs, settings) "
                      "VALUES(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?)");
        add.bind(tagging_).bind(inputs).bind(told_settings).run();
        run_ = database_.last_row();
        Statement last(database_, "SELECT max(document) FROM documents");
        if (last.step()) last_document_ = last.number(0);
        transaction.commit();
    }

    // From any thread.
    bool is_known(const TaggedDocument& tagged) {
        const std::string hash = hash_of(tagged.document);
        const std::lock_guard lock(mutex_);
        find_known_->bind(tagged.place.input);
        find_known_->bind(static_cast<std::int64_t>(tagged.place.number));
        const bool is_same = find_known_->step() && find_known_->text(0) == hash &&
                             find_known_->number(1) == tagging_;
        find_known_->reset();
        return is_same;
    }

    void take(const TaggedDocument& tagged) {
        const std::lock_guard lock(mutex_);
        stale_->see(tagged.place);
        if (tagged.is_known) {
            ++changes_.unchanged;
            return;
        }
        add(tagged, keeping_of(settings_));
    }

    // Behind the last article.
    void end_articles(InputsLeftOut left_out, bool has_all_documents) {
        write_batch();
        changes_.left_out = std::move(left_out);
        if (has_all_documents) remove_stale();
    }

    // What lies there by other lexicons, or an other program.
    void retag(const fs::path& file, const WorkSettings& work) {
        if (count_documents(tagged_otherwise()) == 0) return;
        AnalysisSettings settings = tagging_for_store(lexicon_, Keeping::texts);
        settings.corpus.open_store = [&](const fs::path& path) {
            return open_tagged_otherwise(path, tagging_);
        };
        const InputsLeftOut left_out = for_each_tagged_document(
            {file}, lexicon_, settings, work, [&](const TaggedDocument& tagged) {
                add(tagged, Keeping::texts);  // that they have
            });
        if (left_out.skipped_count > 0) throw Error(left_out.skipped.front().reason);
        write_batch();
    }

    StoreChanges finish() {
        Transaction transaction(database_);
        settle();
        write_stories(database_);
        write_events(database_);
        write_left_out(database_, run_, changes_.left_out);
        end_run();
        changes_.documents = count_documents("");
        changes_.kept_as_tagged = count_documents(tagged_otherwise());
        transaction.commit();
        return std::move(changes_);
    }

private:
    void add(const TaggedDocument& tagged, Keeping keeping) {
        batch_.push_back(rows_of(tagged, lexicon_, keeping));
        batch_bytes_ += batch_.back().document.text.size();
        if (batch_.size() >= settings_.batch || batch_bytes_ >= most_bytes_in_batch) write_batch();
    }

    [[nodiscard]] std::string tagged_otherwise() const {
        return " WHERE tagging <> " + std::to_string(tagging_);
    }

    std::int64_t count_documents(const std::string& condition) {
        Statement count(database_, "SELECT count(*) FROM documents" + condition);
        return count.step() ? count.number(0) : 0;
    }

    void write_batch() {
        if (batch_.empty()) return;
        Transaction transaction(database_);
        writer_->forget_what_others_changed();
        for (const DocumentRows& rows : batch_) {
            if (is_new(rows)) writer_->write(rows, tagging_);
        }
        transaction.commit();
        batch_.clear();
        batch_bytes_ = 0;
    }

    // Whether it is to be written, which is counted. Another process may have written the same
    // since it was asked for.
    bool is_new(const DocumentRows& rows) {
        find_known_->bind(rows.place.input);
        find_known_->bind(static_cast<std::int64_t>(rows.place.number));
        const bool is_there = find_known_->step();
        const bool is_same = is_there && find_known_->text(0) == rows.hash;
        const bool is_known = is_same && find_known_->number(1) == tagging_;
        find_known_->reset();
        ++(is_known   ? changes_.unchanged
           : is_same  ? changes_.retagged
           : is_there ? changes_.replaced
                      : changes_.added);
        return !is_known;
    }

    void remove_stale() {
        const std::vector<std::int64_t> stale = stale_->finish(changes_.left_out);
        if (stale.empty()) return;
        Transaction transaction(database_);
        for (const std::int64_t document : stale) writer_->remove(document);
        transaction.commit();
        changes_.removed = std::ssize(stale);
    }

    // What this run has read although the store has it was not added, and a later version of what
    // the store had replaces that.
    void settle() {
        const SettledVersions settled = settle_versions(database_, *writer_);
        InputsLeftOut& left_out = changes_.left_out;
        left_out.known_items += std::ssize(settled.known) + settled.known_later;
        left_out.taken -= std::ssize(settled.known);
        changes_.added -= std::count_if(settled.known.begin(), settled.known.end(),
                                        [&](std::int64_t document) { return is_of_run(document); });
        for (const auto& [document, id, by] : settled.replaced) {
            if (is_of_run(document)) {
                --changes_.added;
                if (!left_out.is_replaced(id)) --left_out.taken;
            } else if (is_of_run(by)) {
                --changes_.added;
                ++changes_.replaced;
            }
        }
    }

    [[nodiscard]] bool is_of_run(std::int64_t document) const { return document > last_document_; }

    void end_run() {
        Statement end(database_,
                      "UPDATE runs SET ended = strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), added = ?, "
                      "replaced = ?, unchanged = ?, removed = ?, retagged = ? WHERE run = ?");
        end.bind(changes_.added)
            .bind(changes_.replaced)
            .bind(changes_.unchanged)
            .bind(changes_.removed)
            .bind(changes_.retagged)
            .bind(run_)
            .run();
    }

    const Lexicon& lexicon_;
    const StoreSettings& settings_;
    std::mutex mutex_;
    Database database_;
    std::optional<Statement> find_known_;
    std::optional<DocumentWriter> writer_;
    std::optional<StaleDocuments> stale_;
    std::vector<DocumentRows> batch_;
    std::size_t batch_bytes_ = 0;
    std::int64_t tagging_ = 0;
    std::int64_t run_ = 0;
    std::int64_t last_document_ = 0;  // the last key before it
    StoreChanges changes_;
};

}  // namespace

std::unique_ptr<StoredDocuments> open_store(const std::filesystem::path& file) {
    std::error_code error;
    if (file.extension() == ".onoma" && fs::is_regular_file(file, error) &&
        fs::file_size(file, error) == 0) {
        throw Error("expected a store, found an empty file: nothing was stored in it");
    }
    if (!is_store(file)) return nullptr;
    return std::make_unique<StoreReader>(file);
}

StoreChanges store_articles(const fs::path& file, const std::vector<fs::path>& paths,
                            const Lexicon& lexicon, const CorpusSettings& corpus,
                            const StoreSettings& settings, const WorkSettings& work) {
    try {
        StoreRun run(file, lexicon, settings);
        run.begin(inputs_cell(paths, corpus), settings_cell(corpus, settings));
        AnalysisSettings wanted = tagging_for_store(lexicon, keeping_of(settings));
        wanted.corpus = corpus;
        wanted.is_known = [&](const TaggedDocument& tagged) {
            if (tagged.document.text.size() > largest_stored_text) {
                throw Error("expected at most 128 MiB of text for a store, found more");
            }
            try {
                return run.is_known(tagged);
            } catch (const Error& error) {
                // An Error would be taken for one of the document, which others go on after.
                throw std::runtime_error(file.generic_string() + ": " + error.what());
            }
        };
        InputsLeftOut left_out = for_each_tagged_document(
            paths, lexicon, wanted, work, [&](const TaggedDocument& tagged) { run.take(tagged); });
        run.end_articles(std::move(left_out), takes_all_documents(corpus));
        run.retag(file, work);
        return run.finish();
    } catch (const Error& error) {
        throw Error(file.generic_string() + ": " + error.what());
    }
}

void check_store_file(const fs::path& file) {
    std::error_code error;
    const bool is_new = !fs::exists(file, error) || fs::file_size(file, error) == 0;
    if (is_new && !error) return;
    try {
        if (fs::is_directory(file, error)) throw Error("expected a store, found a folder");
        Database database(file, OpenFor::reading);
        if (!is_empty(database)) check_store(database, Schema::current_or_older);
    } catch (const Error& reason) {
        throw Error(file.generic_string() + ": " + reason.what());
    }
}

}  // namespace onoma
