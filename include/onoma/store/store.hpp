// SPDX-License-Identifier: Apache-2.0
// An analysis kept in one SQLite file, to which articles are added and which every command reads in
// place of them. docs/store.md describes the tables.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

struct StoreSettings {
    bool counts_only = false;  // texts are not kept
    std::size_t batch = 256;   // documents in one transaction: what a kill may lose
    std::chrono::milliseconds longest_wait{60'000};  // for another process that writes
    std::function<void()> tell_waiting;              // called when a wait begins
};

// What a run did to the documents of a store.
struct StoreChanges {
    std::int64_t added = 0;
    std::int64_t replaced = 0;        // had other content
    std::int64_t unchanged = 0;       // same content, same lexicons and program
    std::int64_t retagged = 0;        // same content, other lexicons or program
    std::int64_t removed = 0;         // records that their input no longer has
    std::int64_t kept_as_tagged = 0;  // by other lexicons, and without texts to tag anew
    std::int64_t documents = 0;       // in the store now
    InputsLeftOut left_out;           // of the articles of this run
};

// Adds all articles at and below `paths` to the store in `file`, which is made where there is none;
// then tags anew whatever lies in it by other lexicons or an other program. Documents that it has
// already, of the same content, cost nothing but reading them. One transaction a batch: the store
// is whole at any moment, also after a process that was killed. Only `corpus` of the articles'
// settings is read. Throws Error, as `file: reason`: no store, a damaged one, a full disk, another
// process that writes for longer than `longest_wait`.
StoreChanges store_articles(const std::filesystem::path& file,
                            const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                            const CorpusSettings& corpus, const StoreSettings& settings = {},
                            const WorkSettings& work = {});

// What verify_store has read.
struct VerifiedStore {
    std::int64_t documents = 0;
    std::int64_t texts = 0;  // fewer where some were stored without
};

// Reads all of the store in `file`: SQLite's own check, what refers to what, every row, each text
// against its hash, and each mention in its text. Writes nothing. Throws Error, as `file: reason`,
// for the first damage. Cost: a few times that of reading the file.
[[nodiscard]] VerifiedStore verify_store(const std::filesystem::path& file,
                                         const WorkSettings& work = {});

// Throws Error, as `file: reason`, unless articles can be stored in `file`: there is none, or it is
// a store that can be read.
void check_store_file(const std::filesystem::path& file);

// The analysis of stores, as if they were merged, from the mentions that were found when they were
// made: what analyze() makes of them, without reading and tagging a text. Nothing when that is not
// possible: a file is no store, has documents that were tagged by other lexicons or another
// program, or texts are asked for: zones, names that the collection makes sure. A store that cannot
// be read to its end is left out: nothing of it is counted. Memory: that of the analysis, and 400
// bytes an article that is in several stores.
[[nodiscard]] std::optional<Analysis> analyze_stores(
    const std::vector<std::filesystem::path>& files, const Lexicon& lexicon,
    const AnalysisSettings& settings = {}, const WorkSettings& work = {});

// What find_duplicates() would make of stores of which one was made without texts, by their
// fingerprints. Nothing where all have their texts, are made by another program, or are no stores.
[[nodiscard]] std::optional<DuplicateTable> duplicates_of_stores(
    const std::vector<std::filesystem::path>& files, const CorpusSettings& corpus,
    const StoryClusterSettings& settings = {}, const WorkSettings& work = {});

// Puts all documents and runs of `stores` into the store `target`, which is made where there is
// none; of a document that several have in different states, the last one. Equals storing their
// articles in that order. Throws Error, as `file: reason`.
StoreChanges merge_stores(const std::vector<std::filesystem::path>& stores,
                          const std::filesystem::path& target);

// For CorpusSettings::open_store.
[[nodiscard]] std::unique_ptr<StoredDocuments> open_store(const std::filesystem::path& file);

}  // namespace onoma
