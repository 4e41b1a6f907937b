// SPDX-License-Identifier: Apache-2.0
// Tokenized texts -> fingerprints -> story clusters. Half of the documents are copies.
#include <benchmark/benchmark.h>

#include <random>

#include "generated_news.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

constexpr std::size_t sentences_in_text = 2000;
constexpr std::size_t words_in_document = 200;

void fingerprint(benchmark::State& state) {
    const GeneratedNews news = generate_news(sentences_in_text, 1000, Alphabet::ascii);
    const TokenizedText text = Tokenizer().tokenize(news.text);
    if (make_fingerprint(text).word_count != news.counts.words) {
        state.SkipWithError("expected another number of words");
        return;
    }
    for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(make_fingerprint(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(news.text.size()));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(news.counts.words));
}

// Makes documents out of the words of one text, which are tokenized once.
class DocumentMaker {
public:
    // Of four documents the third is an exact copy of the second, and the fourth its first 60 %.
    FingerprintedDocument next() {
        const std::size_t kind = made_ % 4;
        if (kind < 2) shuffle_words();
        if (kind == 3) text_.pieces.resize(words_in_document * 6 / 10);
        const auto day = static_cast<int>(made_ / 4 % 28 + 1);
        return {std::to_string(made_++), Date{2025, 1, day}, make_fingerprint(text_)};
    }

private:
    void shuffle_words() {
        text_.pieces.clear();
        while (text_.pieces.size() < words_in_document) {
            const Piece& piece = words_.pieces[random_() % words_.pieces.size()];
            if (!piece.is_symbol) text_.pieces.push_back(piece);
        }
    }

    GeneratedNews news_ = generate_news(200, 100, Alphabet::ascii);
    TokenizedText words_ = Tokenizer().tokenize(news_.text);
    TokenizedText text_ = words_;
    std::mt19937 random_{20250122};
    std::size_t made_ = 0;
};

void cluster(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    std::vector<FingerprintedDocument> documents;
    documents.reserve(count);
    DocumentMaker maker;
    while (documents.size() < count) documents.push_back(maker.next());
    if (find_story_clusters(documents).size() != count / 2) {
        state.SkipWithError("expected another number of clusters");
        return;
    }
    for ([[maybe_unused]] auto round : state) {
        benchmark::DoNotOptimize(find_story_clusters(documents));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

BENCHMARK(fingerprint)->Unit(benchmark::kMillisecond);
BENCHMARK(cluster)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onoma
