// SPDX-License-Identifier: Apache-2.0
// The whole flow in one call: articles in, an Analysis out.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/corpus/document_files.hpp"
#include "onoma/counts/cooccurrence.hpp"
#include "onoma/counts/entity_counts.hpp"
#include "onoma/entities/mention.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// What mentions are counted as.
enum class RollUp {
    none,
    parent,  // one step up: a version as its family, a subsidiary as its company
    maker,   // the first company above: GPT-4 as OpenAI
};

// Whether names that no lexicon lists are kept.
enum class Unlisted { keep, leave_out };

// What decides the result, apart from articles and lexicon.
struct AnalysisSettings {
    std::vector<std::string> types;     // entity types to keep; empty: all but `product`
    std::optional<std::string> source;  // of all articles, instead of their folders' names
    RollUp roll_up = RollUp::none;
    Unlisted unlisted = Unlisted::keep;
    Keep keep = Keep::mentions;  // losers are for showing, they count nowhere
};

// How the work is done; changes nothing in the result.
struct WorkSettings {
    std::size_t threads = 0;  // 0: one for each core
    // Called from one thread after each document; for showing progress.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

// One document with everything found in it. `text` views `document.text`; not copyable for that
// reason.
struct TaggedDocument {
    Document document;
    TokenizedText text;
    TaggedText tagged;
    std::size_t invalid_sequences = 0;  // ill-formed UTF-8, read as U+FFFD

    TaggedDocument() = default;
    TaggedDocument(const TaggedDocument&) = delete;
    TaggedDocument& operator=(const TaggedDocument&) = delete;
};

// The result: counts of everything that was named. Two analyses of disjoint sets of articles merge.
struct Analysis {
    EntityCounts counts;
    CooccurrenceCounter sentences;       // who is named in the same sentence
    std::vector<SkippedInput> skipped;   // inputs that could not be read, by name
    std::int64_t invalid_sequences = 0;  // ill-formed UTF-8 in all texts
    std::int64_t documents_with_invalid_sequences = 0;

    // Associative and commutative: parts may be merged in any order.
    void merge(const Analysis& other);
};

// Reads, tokenizes and tags all articles at and below `paths`, and counts. The same input gives the
// same result for any order of paths and any number of threads. Throws nothing for unreadable
// input: see `skipped`.
[[nodiscard]] Analysis analyze(const std::vector<std::filesystem::path>& paths,
                               const Lexicon& lexicon, const AnalysisSettings& settings = {},
                               const WorkSettings& work = {});

// The flow without the counting: calls `visit` for each tagged document, from one thread at a time
// and in the order of `found.files`. Returns the inputs that could not be read. An exception of
// `visit` ends the work.
std::vector<SkippedInput> for_each_tagged_document(
    const FoundDocuments& found, const Lexicon& lexicon, const AnalysisSettings& settings,
    const WorkSettings& work, const std::function<void(const TaggedDocument&)>& visit);

// Tags one text that is already in memory. What is known about it (id, source, date) may stand in
// `result.document` before the call: forms that do not hold on its date are passed over.
void tag_text(std::string text, const Lexicon& lexicon, const AnalysisSettings& settings,
              TaggedDocument& result);

}  // namespace onoma
