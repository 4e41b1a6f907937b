// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/article_collection.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "onoma/analysis/analyze.hpp"
#include "onoma/counts/document_table.hpp"

namespace onoma {

void ArticlesRead::add(const TaggedDocument& tagged) {
    ++documents;
    const TextStructure structure = structure_of(tagged.text);
    words += structure.words();
    sentences += structure.sentences();
    sources.insert(tagged.document.source);
    invalid_sequences += static_cast<std::int64_t>(tagged.invalid_sequences);
    if (tagged.invalid_sequences > 0) ++documents_with_invalid_sequences;
    if (!tagged.document.charset.empty()) ++converted_documents;
}

void ArticlesRead::finish(InputsLeftOut all_left_out) {
    left_out = std::move(all_left_out);
    for (const auto& [id, replaced] : left_out.replaced) {
        documents -= replaced.documents;
        words -= replaced.words;
        sentences -= replaced.sentences;
        invalid_sequences -= replaced.invalid_sequences;
        if (replaced.invalid_sequences > 0) --documents_with_invalid_sequences;
        converted_documents -= replaced.converted_documents;
    }
}

ArticlesRead articles_read(const Analysis& analysis) {
    const GroupSize size = analysis.counts.size();
    const auto& sources = analysis.documents.sources();
    return {.documents = size.documents,
            .words = size.words,
            .sentences = size.sentences,
            .sources = {sources.begin(), sources.end()},
            .invalid_sequences = analysis.invalid_sequences,
            .documents_with_invalid_sequences = analysis.documents_with_invalid_sequences,
            .converted_documents = analysis.converted_documents,
            .left_out = analysis.left_out};
}

namespace {

// The newest first. A date known to the month may be its last day.
bool comes_before(const KeptArticle& left, const KeptArticle& right) {
    const auto& left_date = left.header.date;
    const auto& right_date = right.header.date;
    if (left_date != right_date) {
        if (!left_date || !right_date) return left_date.has_value();
        return *right_date < *left_date;
    }
    return left.header.id < right.header.id;
}

// The headline where there is no other.
std::string title_of(const Document& document) {
    if (!document.title.empty()) return document.title;
    for (const ZoneRange& zone : document.zones) {
        if (zone.zone == Zone::headline) return std::string(zone.range.of(document.text));
    }
    return {};
}

}  // namespace

DocumentHeader header_of(const Document& document) {
    return {document.id, document.source, document.date, title_of(document)};
}

ArticleCollector::ArticleCollector(const Lexicon& lexicon, const AnalysisSettings& settings,
                                   const KeepSettings& keep)
    : lexicon_(lexicon), keep_(keep), events_(lexicon, {}, 2) {
    collection_.analysis.by = settings.by;
    collection_.analysis.duplicates = settings.duplicates;
}

std::uint32_t ArticleCollector::index_of(const EntityView& entity) {
    const auto known = entity_indices_.find(entity.id);
    if (known != entity_indices_.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(collection_.entities.size());
    collection_.entities.push_back({std::string(entity.id), std::string(entity.name),
                                    std::string(entity.type), entity.provisional});
    entity_indices_.emplace(entity.id, index);
    return index;
}

KeptArticle ArticleCollector::keep(const TaggedDocument& tagged) {
    const Document& document = tagged.document;
    KeptArticle article;
    article.header = header_of(document);
    article.group = collection_.analysis.documents
                        .groups()[collection_.analysis.documents.documents().back().group];
    article.url = document.url;
    article.author = document.author;
    article.words = static_cast<std::int64_t>(tagged.text.word_count);
    article.sentences = tagged.text.sentences;
    for (const Mention& mention : tagged.tagged.mentions) {
        KeptMention& kept = article.mentions.emplace_back();
        kept.range = mention.range;
        if (!mention.rivals.empty()) continue;
        kept.entity = index_of(view_entity(lexicon_, tagged.tagged, mention.entity));
    }
    article.figures = tagged.figures;
    article.text_is_kept = keep_.with_text && document.text.size() <= keep_.longest_text;
    if (article.text_is_kept) article.text = document.text;
    return article;
}

void ArticleCollector::add(const TaggedDocument& tagged) {
    collection_.analysis.add(tagged, lexicon_);
    figures_.add(tagged.document, claimed_figures(tagged, lexicon_, {}));
    collection_.articles.push_back(keep(tagged));
    for (const ArticleVersion& it : tagged.document.earlier) replaced_.insert(it.document);
    if (tagged.fingerprint) events_.add(tagged);
    // Now and then, so that sorting costs little.
    if (collection_.articles.size() >= 2 * keep_.articles) drop_oldest();
}

void ArticleCollector::drop_oldest() {
    drop_replaced();
    auto& articles = collection_.articles;
    std::sort(articles.begin(), articles.end(), comes_before);
    if (articles.size() <= keep_.articles) return;
    articles.resize(keep_.articles);
}

void ArticleCollector::drop_texts() {
    std::size_t bytes = 0;
    for (KeptArticle& article : collection_.articles) {
        if (bytes + article.text.size() > keep_.text_bytes) {
            article.text.clear();
            article.text_is_kept = false;
        }
        bytes += article.text.size();
        if (keep_.with_text && !article.text_is_kept) ++collection_.texts_left_out;
    }
}

void ArticleCollector::mark_copies() {
    const std::set<std::string> copies =
        copies_among(collection_.analysis.stories, collection_.analysis.fingerprints);
    for (KeptArticle& article : collection_.articles) {
        article.is_copy = copies.contains(article.header.id);
    }
    // A story that ten sources copied is one voice.
    std::erase_if(collection_.figures,
                  [&](const ClaimedFigure& figure) { return copies.contains(figure.document); });
}

void ArticleCollector::count_entities() {
    for (const auto& [id, entity] : collection_.analysis.counts.entities) {
        const std::int64_t mentions = entity.total().mentions;
        collection_.mention_count += mentions;
        if (mentions > 0) ++collection_.entity_count;
    }
}

void ArticleCollector::count_articles() {
    const auto& documents = collection_.analysis.documents.documents();
    for (const CountedDocument& document : documents) {
        ++(document.date ? collection_.articles_by_date[*document.date] : collection_.undated);
    }
    collection_.articles_left_out = std::ssize(documents) - std::ssize(collection_.articles);
}

// Before the oldest are dropped: a version that no longer counts takes no article's place.
void ArticleCollector::drop_replaced() {
    if (replaced_.empty()) return;
    std::erase_if(collection_.articles,
                  [&](const KeptArticle& it) { return replaced_.contains(it.header.id); });
}

ArticleCollection ArticleCollector::finish(InputsLeftOut left_out) {
    InputsLeftOut replaced;
    replaced.replaced = left_out.replaced;
    collection_.events = events_.finish(std::move(replaced));
    collection_.analysis.left_out = std::move(left_out);
    collection_.analysis.recount();
    for (const auto& [document, it] : collection_.analysis.left_out.replaced) {
        replaced_.insert(document);
    }
    drop_oldest();
    for (auto& claimed : figures_.last_versions(collection_.analysis.left_out)) {
        std::move(claimed.begin(), claimed.end(), std::back_inserter(collection_.figures));
    }
    count_articles();
    drop_texts();
    mark_copies();
    count_entities();
    collection_.claims = compare_claims(collection_.figures);
    return std::move(collection_);
}

ArticleCollection collect_articles(const std::vector<std::filesystem::path>& paths,
                                   const Lexicon& lexicon, const AnalysisSettings& settings,
                                   const KeepSettings& keep, const WorkSettings& work) {
    AnalysisSettings wanted = settings;
    wanted.tagging.with_fingerprint = true;
    wanted.tagging.figures = Figures::find;
    ArticleCollector collector(lexicon, wanted, keep);
    InputsLeftOut left_out = for_each_tagged_document(
        paths, lexicon, wanted, work, [&](const TaggedDocument& tagged) { collector.add(tagged); });
    return collector.finish(std::move(left_out));
}

}  // namespace onoma
