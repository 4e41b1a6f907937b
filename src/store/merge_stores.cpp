// SPDX-License-Identifier: Apache-2.0
// Several stores -> one that has what storing all their articles, one store's after the other's,
// would have made.
#include "onoma/base/types.hpp"
#include "onoma/store/store.hpp"
#include "store/document_writer.hpp"
#include "store/rows_reader.hpp"
#include "store/run_records.hpp"
#include "store/schema.hpp"
#include "store/stored_document.hpp"

namespace onoma {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t documents_in_batch = 256;

constexpr std::string_view run_columns =
    "began, ended, inputs, settings, added, replaced, unchanged, removed, retagged, skipped, "
    "unwanted, undated, undescribed, other_files, known_items";
constexpr int text_columns_of_run = 4;
constexpr int columns_of_run = 15;

class StoreMerger {
public:
    explicit StoreMerger(const fs::path& target) : target_(target, OpenFor::writing) {
        prepare_store(target_);
        check_order(target_);
        writer_.emplace(target_);
        find_known_.emplace(target_,
                            "SELECT d.hash, t.hash, d.text IS NOT NULL FROM documents d "
                            "JOIN taggings t USING (tagging) WHERE input = ? AND number = ?");
    }

    void add(const fs::path& file) {
        Database source(file, OpenFor::reading);
        check_store(source);
        source.execute("BEGIN");  // one state of it, whoever writes meanwhile
        copy_taggings(source);
        copy_runs(source);
        copy_documents(source);
    }

    StoreChanges finish() {
        Transaction transaction(target_);
        Statement tell(target_,
                       "UPDATE runs SET known_items = known_items + ? "
                       "WHERE run = (SELECT max(run) FROM runs WHERE ended IS NOT NULL)");
        const SettledVersions settled = settle_versions(target_, *writer_);
        tell.bind(std::ssize(settled.known) + settled.known_later).run();
        write_stories(target_);
        write_events(target_);
        Statement count(target_, "SELECT count(*) FROM documents");
        if (count.step()) changes_.documents = count.number(0);
        count.reset();
        transaction.commit();
        return changes_;
    }

private:
    void copy_taggings(Database& source) {
        Transaction transaction(target_);
        Statement read(source, "SELECT hash, onoma, icu, unicode, lexicons FROM taggings");
        Statement add(target_,
                      "INSERT INTO taggings(hash, onoma, icu, unicode, lexicons) "
                      "VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        while (read.step()) {
            for (int column = 0; column < 5; ++column) add.bind(read.text(column));
            add.run();
        }
        transaction.commit();
    }

    void copy_runs(Database& source) {
        Transaction transaction(target_);
        Statement read(source, "SELECT " + std::string(run_columns) +
                                   ", hash, run FROM runs JOIN taggings USING (tagging) "
                                   "ORDER BY run");
        Statement add(target_,
                      "INSERT INTO runs(" + std::string(run_columns) +
                          ", tagging) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Statement read_inputs(source, "SELECT input, reason FROM left_out WHERE run = ?");
        Statement add_input(target_, "INSERT INTO left_out VALUES(?, ?, ?)");
        while (read.step()) {
            for (int column = 0; column < columns_of_run; ++column) {
                if (read.is_null(column)) {
                    add.bind_null();
                } else if (column < text_columns_of_run) {
                    add.bind(read.text(column));
                } else {
                    add.bind(read.number(column));
                }
            }
            add.bind(tagging_called(read.text(columns_of_run))).run();
            const std::int64_t run = target_.last_row();
            read_inputs.bind(read.number(columns_of_run + 1));
            while (read_inputs.step()) {
                add_input.bind(run).bind(read_inputs.text(0)).bind(read_inputs.text(1)).run();
            }
        }
        transaction.commit();
    }

    void copy_documents(Database& source) {
        RowsReader reader(source, Texts::read);
        DocumentRows rows;
        std::string tagging;
        for (bool goes_on = true; goes_on;) {
            Transaction transaction(target_);
            for (std::size_t count = 0; count < documents_in_batch && goes_on; ++count) {
                goes_on = reader.next(rows, tagging);
                if (goes_on) write(rows, tagging);
            }
            transaction.commit();
        }
    }

    void write(const DocumentRows& rows, const std::string& tagging) {
        find_known_->bind(rows.place.input).bind(static_cast<std::int64_t>(rows.place.number));
        const bool is_there = find_known_->step();
        const bool is_same = is_there && find_known_->text(0) == rows.hash &&
                             find_known_->text(1) == tagging &&
                             (find_known_->number(2) != 0 || !rows.has_text);
        find_known_->reset();
        ++(is_same ? changes_.unchanged : is_there ? changes_.replaced : changes_.added);
        if (!is_same) writer_->write(rows, tagging_called(tagging));
    }

    std::int64_t tagging_called(std::string_view hash) {
        Statement find(target_, "SELECT tagging FROM taggings WHERE hash = ?");
        if (!find.bind(hash).step()) throw Error("it is damaged: expected a tagging, found none");
        return find.number(0);
    }

    Database target_;
    std::optional<DocumentWriter> writer_;
    std::optional<Statement> find_known_;
    StoreChanges changes_;
};

}  // namespace

StoreChanges merge_stores(const std::vector<fs::path>& stores, const fs::path& target) {
    fs::path at = target;
    try {
        StoreMerger merger(target);
        for (const fs::path& store : stores) {
            at = store;
            merger.add(store);
        }
        at = target;
        return merger.finish();
    } catch (const Error& error) {
        throw Error(at.generic_string() + ": " + error.what());
    }
}

}  // namespace onoma
