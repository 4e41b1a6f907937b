// SPDX-License-Identifier: Apache-2.0
// Many articles together: what there is to read, copies and events among them, the articles kept in
// memory, the sentences that name somebody.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/base/date.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {

// Story clusters with the names of their documents: who copied, how much, and who was first.

// What a list of documents shows of each.
struct DocumentHeader {
    std::string id;
    std::string source;
    std::optional<Date> date;
    std::string title;  // may be empty
};

// With the headline as title where nothing else is.
[[nodiscard]] DocumentHeader header_of(const Document& document);

// Shares are estimates below 1, and 1 for exact copies: see StoryMember.
struct ClusteredDocument {
    DocumentHeader header;
    bool is_exact_copy = false;    // of the first document
    double common_share = 1;       // of the shorter one of this and the first document
    double share_of_document = 1;  // of this document that is in the first one
    double share_of_first = 1;     // of the first document that is in this one
};

struct DuplicateCluster {
    std::vector<ClusteredDocument> documents;  // two or more, in order of date, then id

    // True when the first document has a date and all others have a later one. Otherwise it may be
    // another one that was first.
    bool first_is_known = false;
};

struct SourceCopies {
    std::string source;
    std::int64_t documents = 0;
    std::int64_t copies = 0;  // that are not the first of their cluster
};

struct DuplicateTable {
    StoryClusterSettings settings;
    std::int64_t documents = 0;
    std::int64_t copies = 0;
    std::vector<DuplicateCluster> clusters;  // in the order of their first documents
    std::vector<SourceCopies> by_source;     // all sources: most copies first, then by name
    ArticlesRead read;
};

// Reads all articles at and below `paths` and finds the copies among them. Memory: about 1 KB a
// document.
[[nodiscard]] DuplicateTable find_duplicates(const std::vector<std::filesystem::path>& paths,
                                             const CorpusSettings& corpus,
                                             const StoryClusterSettings& settings = {},
                                             const WorkSettings& work = {});

// The ids of documents that are not the first of their story. REQUIRES: `stories` are of them.
[[nodiscard]] std::set<std::string> copies_among(const StoryClusters& stories,
                                                 std::span<const FingerprintedDocument> documents);
[[nodiscard]] std::set<std::string> copies_among(std::span<const FingerprintedDocument> documents);

// REQUIRES: `headers` are those of the documents that were clustered, in the same order.
[[nodiscard]] DuplicateTable make_duplicate_table(const StoryClusters& clusters,
                                                  std::span<const DocumentHeader> headers,
                                                  const StoryClusterSettings& settings = {});

// What there is to read, and what looks wrong with it, before anything is counted.

// The documents of a source, month, language or encoding.
struct InputGroup {
    std::string name;
    std::int64_t documents = 0;
    std::int64_t copies = 0;  // that are not the first of their story
    std::int64_t words = 0;
    std::int64_t undated = 0;
    std::optional<Date> first;  // of the dates that there are
    std::optional<Date> last;
};

// What the inputs say of their documents beside the text.
struct InputField {
    std::string name;  // as --where and --by know it
    std::int64_t documents = 0;
    std::string example;  // what the first of them has, in at most 60 bytes
};

// A document that may not be what it should, and why: the plainest reason first.
struct InputDoubt {
    DocumentHeader document;
    std::vector<std::string> reasons;
};

// The last sentence of many articles of a source, word for word: a footer, hardly news.
struct RepeatedEnding {
    std::string source;
    std::string sentence;
    std::int64_t documents = 0;
    std::int64_t of = 0;  // documents of the source
};

struct InputCheck {
    ArticlesRead read;
    std::int64_t copies = 0;
    std::vector<InputGroup> sources;    // most documents first, then by name; so are the others
    std::vector<InputGroup> months;     // by time
    std::vector<InputGroup> languages;  // as the inputs say, else `en?`: guessed by its words
    std::vector<InputGroup> charsets;   // that texts were converted from
    std::vector<InputField> fields;     // by name
    std::vector<InputDoubt> doubts;     // the gravest first, then by id
    std::vector<RepeatedEnding> endings;
};

// Reads all articles at and below `paths`; needs no lexicon. Memory: about 1.5 KB a document.
[[nodiscard]] InputCheck check_inputs(const std::vector<std::filesystem::path>& paths,
                                      const CorpusSettings& corpus, const WorkSettings& work = {});

// Articles of different sources about one event, beyond copies.

// A word, name or figure of a document by its hash, and how much the document makes of it: 0 to 1.
struct EventTerm {
    std::uint32_t term = 0;
    float weight = 0;

    friend bool operator==(const EventTerm&, const EventTerm&) = default;
};

// What is compared of a document to tell which event it reports. At most 1,024 terms.
struct EventDocument {
    FingerprintedDocument text;
    std::string source;
    std::vector<EventTerm> terms;  // by hash, each once
};

// REQUIRES: `tagged` has its fingerprint. Names and figures count as far as they were looked for;
// what stands below the article does not. Cost: linear in the text. Thread-safe.
[[nodiscard]] EventDocument event_document(const TaggedDocument& tagged, const Lexicon& lexicon);

// The likeness of two documents is the cosine of their terms, each weighted by how few documents
// have it (tf-idf; Salton & Buckley 1988), as if 3,000 further documents had been read, six of them
// with any term: so it means the same in small and large collections.
struct EventSettings {
    // The first reports of an event are not further apart. Documents whose date is not known to the
    // day may be of any.
    int days = 3;
    // Of each two groups that become one, on average over their documents.
    double least_likeness = 0.18;
    // That likeness as a share of what the documents of each group have among themselves: below,
    // it is another event of the same topic.
    double least_share = 0.65;
    StoryClusterSettings stories;
};

// Documents that report one event.
struct Event {
    std::vector<std::uint32_t> documents;  // indices; in order of date, then id
    std::uint32_t central = 0;             // the document that is most like all others
    std::int64_t stories = 0;              // copies count once
    std::int64_t sources = 0;
    std::optional<Date> first;  // report; of those that have a date
    std::optional<Date> last;
};

struct Events {
    std::vector<Event> events;  // each document is in one; see find_events()
    StoryClusters stories;      // of the same documents
};

// Which documents report the same event. Copies are joined first and count as one voice. Then the
// two groups that are most alike become one, again and again (average link: nothing is in a group
// only because one of its documents is like it), as long as the settings allow.
//
// Events of most sources come first, then those of most stories and documents, then the earliest.
// A function of the set of documents: their order does not matter. REQUIRES: fewer than 2^32
// documents, ids differ. Documents without terms are events of their own.
//
// Time: some n log n; each document is compared with at most 48 others, which share its heaviest
// terms. Memory: that of the stories, and some 3 KB a document.
[[nodiscard]] Events find_events(std::span<const EventDocument> documents,
                                 const EventSettings& settings = {});

// Events with what a list shows of them.
struct EventRow {
    Event event;
    std::string title;                 // of its central document; else of its first, else an id
    std::vector<std::string> sources;  // in the order of their first reports
    std::vector<std::string> names;    // that two of its stories share, the most telling first
    std::vector<std::string> figures;  // likewise, as they are printed
};

struct EventTable {
    EventSettings settings;
    std::int64_t least_sources = 2;
    std::vector<EventRow> rows;           // of so many sources
    std::vector<DocumentHeader> headers;  // of all documents that were read
    std::set<std::string> copies;         // ids of documents that are not the first of their story
    std::int64_t other_documents = 0;     // in no row
    ArticlesRead read;
};

// Makes a table of documents that are tagged already, with fingerprints and figures: add each, then
// finish once. Any order gives the same table.
class EventCollector {
public:
    // `lexicon` must outlive it.
    EventCollector(const Lexicon& lexicon, const EventSettings& settings,
                   std::int64_t least_sources);
    ~EventCollector();
    EventCollector(EventCollector&&) noexcept;
    EventCollector& operator=(EventCollector&&) noexcept;

    void add(const TaggedDocument& tagged);
    [[nodiscard]] EventTable finish(InputsLeftOut left_out);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// Reads all articles at and below `paths` and finds their events. Figures and fingerprints are
// found whatever `analysis` says.
[[nodiscard]] EventTable tabulate_events(const std::vector<std::filesystem::path>& paths,
                                         const Lexicon& lexicon, const AnalysisSettings& analysis,
                                         const EventSettings& settings = {},
                                         std::int64_t least_sources = 2,
                                         const WorkSettings& work = {});

// How the sources of one event cover it.

struct CoveringArticle {
    DocumentHeader header;
    std::int64_t words = 0;
    std::string copy_of;           // the id of the first of its story; empty for that one
    double share_of_document = 1;  // of a copy, that is in the first one
};

struct CoveredName {
    NamedEntity entity;
    std::int64_t mentions = 0;
    std::vector<std::string> sources;  // that name it, in the order of the coverage
    std::vector<std::string> not_in;   // the others
};

struct CoveredClaim {
    Claim claim;
    std::vector<ClaimedFigure> figures;
    std::vector<std::string> sources;
    std::vector<std::string> not_in;
};

struct EventCoverage {
    std::size_t number = 0;  // of the event in its table, from 1
    EventRow event;
    std::vector<CoveringArticle> articles;  // in order of date, then id
    std::vector<CoveredName> names;         // those that most sources name first, then by mentions
    std::vector<CoveredClaim>
        claims;                // in the order of compare_claims(); of copies only the source
    std::size_t shortest = 0;  // index of the shortest article that is no copy
    ArticlesRead read;
};

// Whether most other sources than that of the shortest article have it, and that one has not.
[[nodiscard]] bool is_left_out(const EventCoverage& coverage,
                               const std::vector<std::string>& not_in);

// The same of documents that are tagged already: adds those of the event, passes over others.
class CoverageCollector {
public:
    // REQUIRES: 1 <= number <= table.rows.size(). Both must outlive it.
    CoverageCollector(const Lexicon& lexicon, const EventTable& table, std::size_t number);

    [[nodiscard]] bool is_of_event(const std::string& id) const { return places_.contains(id); }
    void add(const TaggedDocument& tagged);
    [[nodiscard]] EventCoverage finish();

private:
    struct Named {
        NamedEntity entity;
        std::int64_t mentions = 0;
        std::set<std::string> sources;
    };

    void add_names(const TaggedDocument& tagged);
    void mark_copies();
    void take_names();
    void take_claims();
    [[nodiscard]] std::map<std::string, std::vector<ClaimedFigure>> copied_figures_by_first();
    [[nodiscard]] std::vector<std::string> in_order(const std::set<std::string>& sources,
                                                    bool is_in) const;

    const Lexicon& lexicon_;
    const EventTable& table_;
    EventCoverage coverage_;
    std::map<std::string, std::size_t> places_;  // in order of date, by id
    std::map<std::string, Named, std::less<>> names_;
    std::vector<ClaimedFigure> figures_;
    std::vector<ClaimedFigure> copied_figures_;  // of copies
    std::vector<FingerprintedDocument> fingerprints_;
};

// Reads the articles of one event again. REQUIRES: the table was made of the same paths and
// settings, and standard input is not among them; 1 <= number <= table.rows.size().
[[nodiscard]] EventCoverage cover_event(const std::vector<std::filesystem::path>& paths,
                                        const Lexicon& lexicon, const AnalysisSettings& analysis,
                                        const EventTable& table, std::size_t number,
                                        const WorkSettings& work = {});

// An analysis together with the articles themselves: what a page needs that leads from numbers to
// their sentences.

struct KeptMention {
    ByteRange range;
    // Index into ArticleCollection::entities; absent when several entities claim the form.
    std::optional<std::uint32_t> entity;
};

// One article with what was found in it.
struct KeptArticle {
    DocumentHeader header;  // see header_of()
    std::string group;      // what analysis.by says of it
    std::string url;
    std::string author;
    std::int64_t words = 0;
    bool is_copy = false;  // not the first of its story
    bool text_is_kept = true;
    std::string text;                   // UTF-8; empty when it is not kept
    std::vector<ByteRange> sentences;   // cover the text
    std::vector<KeptMention> mentions;  // by position, also of a text that is not kept
    std::vector<Figure> figures;        // by position; `about` indexes `mentions`
};

// How much of many articles is kept. All of them are counted.
struct KeepSettings {
    std::size_t articles = 1000;           // the newest
    std::size_t text_bytes = 12'000'000;   // of all texts
    std::size_t longest_text = 1'000'000;  // bytes of one text
    bool with_text = true;
};

struct ArticleCollection {
    Analysis analysis;
    std::vector<KeptArticle> articles;  // the newest first, those without date last, then by id
    std::vector<NamedEntity> entities;  // of their mentions
    std::int64_t articles_left_out = 0;
    std::int64_t texts_left_out = 0;                // of kept articles, for their size
    std::map<Date, std::int64_t> articles_by_date;  // of all that have one
    std::int64_t undated = 0;
    std::int64_t entity_count = 0;  // with a mention that counts
    std::int64_t mention_count = 0;
    // Of all articles but copies: what compare_claims made of them, and its figures.
    std::vector<ClaimedFigure> figures;
    std::vector<Claim> claims;
    EventTable events;  // of two sources or more
};

// Does what analyze() does, and keeps articles, in one pass. Figures are found whatever the
// settings say. Memory: that of analyze() and find_events(), the articles that are kept, and all
// figures.
[[nodiscard]] ArticleCollection collect_articles(const std::vector<std::filesystem::path>& paths,
                                                 const Lexicon& lexicon,
                                                 const AnalysisSettings& settings = {},
                                                 const KeepSettings& keep = {},
                                                 const WorkSettings& work = {});

// The same of documents that are tagged already. For one collection, in order: add each, then
// finish once.
class ArticleCollector {
public:
    // `lexicon` must outlive it.
    ArticleCollector(const Lexicon& lexicon, const AnalysisSettings& settings,
                     const KeepSettings& keep);

    void add(const TaggedDocument& tagged);
    [[nodiscard]] ArticleCollection finish(InputsLeftOut left_out);

private:
    std::uint32_t index_of(const EntityView& entity);
    [[nodiscard]] KeptArticle keep(const TaggedDocument& tagged);
    void drop_replaced();
    void drop_oldest();
    void count_articles();
    void drop_texts();
    void mark_copies();
    void count_entities();

    const Lexicon& lexicon_;
    KeepSettings keep_;
    EventCollector events_;
    KeptOfDocuments<std::vector<ClaimedFigure>> figures_;
    ArticleCollection collection_;
    std::set<std::string> replaced_;  // documents, as far as is known
    std::map<std::string, std::uint32_t, std::less<>> entity_indices_;
};

// The sentences that name somebody, one after the other.

// Who is asked for: an entity, or words that no lexicon has.
struct NameQuery {
    std::string text;                // as it was asked for
    std::optional<EntityId> entity;  // none: `words`
    std::vector<std::string> words;  // pieces, see Tokenizer: folded, without accents
    std::vector<EntityName> others;  // that `text` may mean too: it is the name of `entity` alone
};

// The entity with the id `text`, else the one of that name, else the only one with such a form; in
// any spelling that the tagger knows. Words when the lexicon has no such form. Throws Error
// (`expected X, found Y`) when several entities have the form, or `text` has no word. Cost: as
// finding a form in a text.
[[nodiscard]] NameQuery find_name(const Lexicon& lexicon, std::string_view text);

// Words, whatever a lexicon has. Throws Error when there are none.
[[nodiscard]] NameQuery search_words(std::string_view text);

enum class QuoteUnit {
    sentence,  // each sentence once
    mention,   // each place where the name stands, with the words around it
};

struct QuoteSettings {
    NameQuery name;
    std::vector<NameQuery> with = {};  // only sentences that name all of these too
    QuoteUnit unit = QuoteUnit::sentence;
    bool count_possible = false;  // also mentions that others claim as well
    // So many at most, drawn at random: each has the same chance. Which ones depends on `seed`, the
    // ids of documents and places in them, and on nothing else.
    std::optional<std::size_t> sample = {};
    std::uint64_t seed = 1;
};

// A sentence that names who was asked for, on its own: it outlives its document.
struct Quote {
    DocumentHeader document;
    std::string url;
    std::string group;  // what AnalysisSettings::by says of the document
    Zone zone = Zone::body;
    bool is_in_title = false;  // that stands after the text, see title_after_text()
    ByteRange place;           // of the sentence, or of the mention, in the document
    bool is_sure = true;       // false: others claim the mention too
    // The sentence, or of a mention at most 300 bytes of it on either side; on one line,
    // well-formed UTF-8.
    std::string sentence;
    std::vector<ByteRange> named;      // where the name stands in `sentence`, by position
    std::vector<EntityName> others;    // named there too, by position, each once
    std::vector<std::string> figures;  // that stand there, as they are printed
};

// Those of one document, by position. REQUIRES: `tagged` was tagged with `lexicon` as
// tagging_for_quotes() says, and `settings` hold what was asked for. Cost: linear.
[[nodiscard]] std::vector<Quote> find_quotes(const TaggedDocument& tagged, const Lexicon& lexicon,
                                             const AnalysisSettings& settings,
                                             const QuoteSettings& quotes);

// The same settings, but for all types, without rolling up, and with figures: find_quotes() does
// the rest, as a name may be of another type than those beside it.
[[nodiscard]] TaggingSettings tagging_for_quotes(TaggingSettings settings, const Lexicon& lexicon);

struct QuoteCount {
    std::int64_t quotes = 0;
    std::int64_t documents = 0;
};

// What was found, whatever of it was drawn.
struct QuotesFound {
    ArticlesRead read;
    QuoteCount all;                            // without those of copies that are omitted
    QuoteCount drawn;                          // that were visited
    std::set<std::string> sources;             // of `drawn`
    std::map<std::string, QuoteCount> groups;  // of `drawn`, by AnalysisSettings::by
    QuoteCount in_copies;                      // omitted with Duplicates::once
    std::int64_t undecided = 0;                // sentences omitted, as others claim the name too
};

// Calls `visit` for each quote in the order of documents and places, from one thread. With
// Duplicates::count and no sample that is at once, and memory holds a few documents at a time. Else
// quotes wait in a temporary file until all documents are read; memory holds some forty bytes a
// quote, and with Duplicates::once at most 1 KB for each document that has one: of each story only
// its first document that has quotes counts. Throws Error when there is no room for the file. An
// exception of `visit` ends the work.
[[nodiscard]] QuotesFound for_each_quote(const std::vector<std::filesystem::path>& paths,
                                         const Lexicon& lexicon, const AnalysisSettings& settings,
                                         const QuoteSettings& quotes, const WorkSettings& work,
                                         const std::function<void(const Quote&)>& visit);

// The words that stand beside a name.

struct CollocateSettings {
    NameQuery name;
    // Beside it is what stands in a sentence that names it; or within so many words on either side,
    // within the sentence.
    std::optional<int> window = {};
    std::int64_t least_stories = 2;  // that have the word beside the name
    bool count_possible = false;     // also mentions that others claim as well
    // Also words that are of every topic: `and`, `said`, `Monday`.
    bool with_common_words = false;
};

// A word is a token of letters, without what follows an apostrophe, folded.
struct Collocate {
    std::string word;
    std::int64_t together = 0;  // sentences that have both; with a window, words in it
    std::int64_t stories = 0;   // that have both so
    std::int64_t all = 0;       // sentences with the word; with a window, its words
    double expected = 0;  // of `together`, see chance_together(); with a window, by size alone
    double log_dice = 0;  // see log_dice()
    // Only of sentences: words of one window are not independent.
    std::optional<double> p;
    std::optional<double> q;  // Benjamini-Hochberg over CollocateTable::tested words
    std::map<std::string, std::int64_t> by_group;  // `together`
};

struct CollocateTable {
    CollocateSettings settings;
    std::int64_t units = 0;  // sentences, or words, of all articles but copies
    std::int64_t named = 0;  // sentences that have the name; with a window, words beside it
    std::int64_t stories = 0;
    std::map<std::string, std::int64_t> by_group;  // `named`
    // Words that q is corrected for: those in at least `least_stories` articles that have the name,
    // beside it or not.
    std::int64_t tested = 0;
    // By q (with a window by log Dice, falling), then log Dice falling, then the word.
    std::vector<Collocate> words;
    std::int64_t in_copies = 0;  // documents with the name that are copies, and are not counted
    ArticlesRead read;
};

// Reads all articles at and below `paths`. Of copies of a story the first counts, and a story is
// what `stories` count. Words of the name itself are not beside it. Memory: about 1.5 KB a document
// and that of all different words; what documents have of them waits in a temporary file. Throws
// Error when there is no room for it.
[[nodiscard]] CollocateTable find_collocates(const std::vector<std::filesystem::path>& paths,
                                             const Lexicon& lexicon,
                                             const AnalysisSettings& settings,
                                             const CollocateSettings& wanted,
                                             const WorkSettings& work = {});

}  // namespace onoma
