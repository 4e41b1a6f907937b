// SPDX-License-Identifier: Apache-2.0
// The whole flow in one call, articles in, an Analysis out; what was read for it; and how the
// mentions of two ways to tag differ.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "onoma/analysis/article_tagger.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// The whole flow in one call: articles in, an Analysis out.

// Where articles come from, and which of them are wanted.
struct CorpusSettings {
    std::vector<std::filesystem::path> lists;  // files that list further paths, see find_inputs()
    std::vector<std::filesystem::path> not_articles;  // passed over in folders: lexicons
    ReadSettings read;
    std::optional<std::filesystem::path> metadata;  // see MetadataTable
    DocumentChoice choice;
    OpenStore open_store;  // a file that is a store stands for the documents in it
    std::vector<std::string> project_settings = {};  // `top=30`, from a file: told in each report
};

// What decides the result, apart from articles and lexicon.
struct AnalysisSettings {
    CorpusSettings corpus;
    TaggingSettings tagging;
    std::string by = "source";  // the field that documents are compared by, see group_of()
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

// A document that a later version of its article replaces. It was handed over before that was
// known.
struct ReplacedDocument {
    std::string by = {};            // the id of the last version
    std::optional<Date> date = {};  // of the next one, see date_of_version()

    // What it added to the sums of this run: nothing where a store had replaced it already.
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t sentences = 0;
    std::int64_t invalid_sequences = 0;
    std::int64_t converted_documents = 0;
};

// What was not taken into the result, and why.
struct InputsLeftOut {
    std::int64_t taken = 0;             // documents that were
    std::vector<SkippedInput> skipped;  // could not be read: the first ones, sorted by input
    std::int64_t skipped_count = 0;     // all of them
    std::int64_t unwanted = 0;          // documents that --where, --since or --until leave out
    std::int64_t undated = 0;           // of unknown date where a date was asked for
    std::int64_t undescribed = 0;       // taken, but without a row in the metadata that was given
    std::int64_t known_items = 0;       // articles that the inputs before have with the same text
    std::map<std::string, ReplacedDocument> replaced;  // by id
    std::vector<std::string> project_settings;         // of CorpusSettings
    std::int64_t other_files = 0;  // files in folders that hold no articles, by their names

    [[nodiscard]] bool is_replaced(const std::string& document) const {
        return replaced.contains(document);
    }
    // What `last` replaces, in order.
    void add_replaced(const std::vector<ArticleVersion>& earlier, const ArticleVersion& last);
    // The same of a document that a store keeps, which was read from `input`.
    void add_replaced_by(const Document& document, const std::string& input);

    // Associative and commutative.
    void merge(const InputsLeftOut& other);
};

// So many skipped inputs are named; all are counted.
inline constexpr std::size_t most_named_skipped = 1000;

// An article as it is counted, without its text: what an Analysis is made of, and what a store
// keeps and gives back.
struct CountedArticle {
    Document document;  // all but its text
    CountedText text;
    std::optional<Fingerprint> fingerprint;
    std::size_t invalid_sequences = 0;  // ill-formed UTF-8 in the text
};

[[nodiscard]] CountedArticle count(const TaggedDocument& tagged);

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
    std::vector<std::string> settled_types = {};  // of names that the collection makes sure
    Duplicates duplicates = Duplicates::count;
    SamplingUnit sampling_unit = SamplingUnit::story;

    // Made from `documents` by recount().
    StoryClusters stories;
    StoryPlaces places;  // of each document; empty without fingerprints
    EntityCounts counts;

    // Adds one document, but sums up nothing yet. REQUIRES: it was tagged with `lexicon`.
    void add(CountedArticle article, const Lexicon& lexicon);
    void add(const TaggedDocument& tagged, const Lexicon& lexicon) { add(count(tagged), lexicon); }
    // Puts the documents in order of their ids, finds stories and counts.
    void recount();
    // Drops the documents of all other groups, and counts what is left. Returns the names that no
    // group has.
    std::vector<std::string> keep_groups(const std::vector<std::string>& names);

    // Associative and commutative: parts may be merged in any order; to be recounted then.
    void merge(const Analysis& other);

private:
    void drop_replaced();
    void put_in_order();
    void find_stories();
    void keep(const std::vector<std::size_t>& order);
};

// Reads, tokenizes and tags all articles at and below `paths`, and counts. The same input gives the
// same result for any order of paths and any number of threads. Throws nothing for unreadable
// input: see `skipped`.
[[nodiscard]] Analysis analyze(const std::vector<std::filesystem::path>& paths,
                               const Lexicon& lexicon, const AnalysisSettings& settings = {},
                               const WorkSettings& work = {});

// Between the values of two fields in the name of a group.
inline constexpr char between_fields = '\x1F';

// What `document` says of a field, see field_of(), or "(no month)"; of two, as `source,month`,
// both.
[[nodiscard]] std::string group_of(const Document& document, std::string_view by);

// REQUIRES: it was tagged with its fingerprint.
[[nodiscard]] FingerprintedDocument fingerprinted(const TaggedDocument& tagged);

// What is kept of documents until all are read. Which version of an article is the last one is
// known only then: whoever keeps something of each document keeps it here.
template <typename Kept>
class KeptOfDocuments {
public:
    void add(const Document& document, Kept kept) {
        ids_.push_back(document.id);
        kept_.push_back(std::move(kept));
    }
    // In the order in which they were added, without what a later version replaces. Once.
    [[nodiscard]] std::vector<Kept> last_versions(const InputsLeftOut& left_out) {
        std::size_t size = 0;
        for (std::size_t at = 0; at < kept_.size(); ++at) {
            if (left_out.is_replaced(ids_[at])) continue;
            if (size != at) kept_[size] = std::move(kept_[at]);
            ++size;
        }
        kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(size), kept_.end());
        ids_ = {};
        return std::move(kept_);
    }

private:
    std::vector<std::string> ids_;
    std::vector<Kept> kept_;
};

// The flow without the counting: calls `visit` for each tagged document, from one thread at a time
// and in the order of the files' ids and the records in them. Returns what was left out: documents
// that are `replaced` were visited, and are to be taken back. Memory holds a few documents at a
// time, and 400 bytes of an article that has a name, see ArticleVersions. An exception of `visit`
// ends the work. Throws Error when a condition asks for a field that no document has.
InputsLeftOut for_each_tagged_document(const std::vector<std::filesystem::path>& paths,
                                       const Lexicon& lexicon, const AnalysisSettings& settings,
                                       const WorkSettings& work,
                                       const std::function<void(const TaggedDocument&)>& visit);

// The same of the texts alone, each with its fingerprint: without a lexicon, names and figures.
InputsLeftOut for_each_text(const std::vector<std::filesystem::path>& paths,
                            const CorpusSettings& corpus, const WorkSettings& work,
                            const std::function<void(const TaggedDocument&)>& visit);

// What was read, whatever is made of it: what every report says of itself.

struct ArticlesRead {
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t sentences = 0;  // see TextStructure::sentences()
    std::set<std::string> sources;
    std::int64_t invalid_sequences = 0;  // ill-formed UTF-8 in all texts
    std::int64_t documents_with_invalid_sequences = 0;
    std::int64_t converted_documents = 0;  // from another charset than UTF-8
    InputsLeftOut left_out;

    // All but `left_out`, which is known when everything is read.
    void add(const TaggedDocument& tagged);
    // Takes back what later versions replace.
    void finish(InputsLeftOut all_left_out);
};

[[nodiscard]] ArticlesRead articles_read(const Analysis& analysis);

// What a change of the lexicon does to real articles: the mentions that appear, vanish, or name
// somebody else.

// One mention by one of the two lexicons.
struct MentionSide {
    ByteRange range;
    std::string id;
    std::string name;
    std::string type;
    bool is_role = false;             // a description, which may overlap mentions
    std::vector<std::string> rivals;  // ids of others with the same claim, sorted: undecided

    friend bool operator==(const MentionSide&, const MentionSide&) = default;
};

// At least one side is there; with both they overlap and differ.
struct MentionChange {
    std::optional<MentionSide> before;
    std::optional<MentionSide> after;
};

struct MentionDiffTotals {
    std::int64_t documents = 0;
    std::int64_t changed_documents = 0;
    std::int64_t mentions_before = 0;  // roles too, as in all of these
    std::int64_t mentions_after = 0;
    std::int64_t same = 0;
    std::int64_t appeared = 0;
    std::int64_t vanished = 0;
    std::int64_t changed = 0;  // another entity, or another range
    InputsLeftOut left_out;
};

using VisitMentionChanges =
    std::function<void(const Document& document, const std::vector<MentionChange>& changes)>;

// Tags each document with both lexicons, of all types, unlisted names too. Calls `visit` for each
// document that differs, from one thread, in the order of the files' ids; changes come by position.
// Memory holds a few documents at a time. An exception of `visit` ends the work.
MentionDiffTotals diff_mentions(const std::vector<std::filesystem::path>& paths,
                                const CorpusSettings& corpus, const Lexicon& before,
                                const Lexicon& after, const WorkSettings& work,
                                const VisitMentionChanges& visit);

// The comparison alone. Both lists by position. Cost: linear, but for overlapping roles.
[[nodiscard]] std::vector<MentionChange> diff_mentions(const std::vector<MentionSide>& before,
                                                       const std::vector<MentionSide>& after);

}  // namespace onoma
