// SPDX-License-Identifier: Apache-2.0
// An analysis together with the articles themselves: what a page needs that leads from numbers to
// their sentences.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/analysis/duplicates.hpp"

namespace onoma {

struct KeptMention {
    ByteRange range;
    // Index into ArticleCollection::entities; absent when several entities claim the form.
    std::optional<std::uint32_t> entity;
};

// One article with what was found in it.
struct KeptArticle {
    DocumentHeader header;  // the headline is the title where nothing else is
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

}  // namespace onoma
