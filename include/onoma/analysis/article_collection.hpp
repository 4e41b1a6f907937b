// SPDX-License-Identifier: Apache-2.0
// Many articles together: their copies, the articles kept in memory, the sentences that name
// somebody.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
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
};

// Does what analyze() does, and keeps articles, in one pass. Figures are found whatever the
// settings say. Memory: that of analyze(), the articles that are kept, and all figures.
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
    void drop_oldest();
    void drop_texts();
    void mark_copies();
    void count_entities();

    const Lexicon& lexicon_;
    KeepSettings keep_;
    ArticleCollection collection_;
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

}  // namespace onoma
