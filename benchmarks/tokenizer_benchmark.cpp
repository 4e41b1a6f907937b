// SPDX-License-Identifier: Apache-2.0
// Text -> tokens, sentences, pieces, in three alphabets.
#include <benchmark/benchmark.h>

#include "generated_news.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

constexpr std::size_t sentences_in_text = 2000;

void tokenize(benchmark::State& state, Alphabet alphabet) {
    const GeneratedNews news = generate_news(sentences_in_text, 1000, alphabet);
    Tokenizer tokenizer;
    TokenizedText result;
    tokenizer.tokenize(news.text, result);
    if (structure_of(result).sentences() != news.counts.sentences ||
        result.word_count != news.counts.words) {
        state.SkipWithError("expected other numbers of sentences and words");
        return;
    }
    for ([[maybe_unused]] auto round : state) {
        tokenizer.tokenize(news.text, result);
        benchmark::DoNotOptimize(result.tokens.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(news.text.size()));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(news.counts.words));
}

BENCHMARK_CAPTURE(tokenize, ascii, Alphabet::ascii)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tokenize, accented, Alphabet::accented)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tokenize, cyrillic, Alphabet::cyrillic)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onoma
