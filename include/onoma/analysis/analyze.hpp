// SPDX-License-Identifier: Apache-2.0
// The whole flow in one call: articles in, an Analysis out.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/article_tagger.hpp"
#include "onoma/analysis/stored_documents.hpp"
#include "onoma/corpus/document_choice.hpp"
#include "onoma/corpus/read_settings.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/counts/duplicates.hpp"
#include "onoma/counts/entity_counts.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Where articles come from, and which of them are wanted.
struct CorpusSettings {
    std::vector<std::filesystem::path> lists;  // files that list further paths, see find_inputs()
    std::vector<std::filesystem::path> not_articles;  // passed over in folders: lexicons
    ReadSettings read;
    std::optional<std::filesystem::path> metadata;  // see MetadataTable
    DocumentChoice choice;
    OpenStore open_store;  // a file that is a store stands for the documents in it
};

// What decides the result, apart from articles and lexicon.
struct AnalysisSettings {
    CorpusSettings corpus;
    TaggingSettings tagging;
    std::string by = "source";  // the field that documents are compared by, see field_of()
    Duplicates duplicates = Duplicates::count;
    SamplingUnit sampling_unit = SamplingUnit::story;

    // Which documents, of which only `document` and `place` are set yet, need no work: they are
    // handed over as they are, with `is_known`. Called from any thread.
    std::function<bool(const TaggedDocument&)> is_known = {};
};

// How far the work is.
struct WorkProgress {
    std::int64_t documents = 0;
    std::uintmax_t bytes = 0;                   // read, of the files as they lie
    std::optional<std::uintmax_t> total_bytes;  // unknown when a pipe is among them
};

// How the work is done; changes nothing in the result.
struct WorkSettings {
    std::size_t threads = 0;  // 0: one for each core
    // Called from one thread after each document; for showing progress.
    std::function<void(const WorkProgress&)> progress;
};

// What was not taken into the result, and why.
struct InputsLeftOut {
    std::int64_t taken = 0;             // documents that were
    std::vector<SkippedInput> skipped;  // could not be read: the first ones, sorted by input
    std::int64_t skipped_count = 0;     // all of them
    std::int64_t unwanted = 0;          // documents that --where, --since or --until leave out
    std::int64_t undated = 0;           // of unknown date where a date was asked for
    std::int64_t undescribed = 0;       // taken, but without a row in the metadata that was given
    std::int64_t known_items = 0;       // items of feeds that the inputs before have too
    std::int64_t other_files = 0;       // files in folders that hold no articles, by their names

    // Associative and commutative.
    void merge(const InputsLeftOut& other);
};

// So many skipped inputs are named; all are counted.
inline constexpr std::size_t most_named_skipped = 1000;

// The result: who is named in each document, and the counts made from that. Two analyses of
// disjoint sets of articles merge.
struct Analysis {
    DocumentTable documents;
    std::vector<FingerprintedDocument> fingerprints;  // of the same documents, or none
    InputsLeftOut left_out;
    std::int64_t invalid_sequences = 0;  // ill-formed UTF-8 in all texts
    std::int64_t documents_with_invalid_sequences = 0;
    std::int64_t converted_documents = 0;  // from another charset than UTF-8

    // How it is counted, as in AnalysisSettings.
    std::string by = "source";
    Duplicates duplicates = Duplicates::count;
    SamplingUnit sampling_unit = SamplingUnit::story;

    // Made from `documents` by recount().
    StoryClusters stories;
    StoryPlaces places;  // of each document; empty without fingerprints
    EntityCounts counts;

    // Adds one document, but counts nothing yet.
    void add(const TaggedDocument& tagged, const Lexicon& lexicon);
    // Puts the documents in order of their ids, finds stories and counts.
    void recount();

    // Associative and commutative: parts may be merged in any order; to be recounted then.
    void merge(const Analysis& other);

private:
    void put_in_order();
};

// Reads, tokenizes and tags all articles at and below `paths`, and counts. The same input gives the
// same result for any order of paths and any number of threads. Throws nothing for unreadable
// input: see `skipped`.
[[nodiscard]] Analysis analyze(const std::vector<std::filesystem::path>& paths,
                               const Lexicon& lexicon, const AnalysisSettings& settings = {},
                               const WorkSettings& work = {});

// The flow without the counting: calls `visit` for each tagged document, from one thread at a time
// and in the order of the files' ids and the records in them. Returns what was left out. Memory
// holds a few documents at a time. An exception of `visit` ends the work.
InputsLeftOut for_each_tagged_document(const std::vector<std::filesystem::path>& paths,
                                       const Lexicon& lexicon, const AnalysisSettings& settings,
                                       const WorkSettings& work,
                                       const std::function<void(const TaggedDocument&)>& visit);

}  // namespace onoma
