// SPDX-License-Identifier: Apache-2.0
// Tokens + lexicon -> mentions, with lexicons from 100 to 100,000 names: tenfold names must not
// cost tenfold time.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "generated_news.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

constexpr std::size_t sentences_in_text = 2000;

void tag(benchmark::State& state) {
    const auto entities = static_cast<std::size_t>(state.range(0));
    const GeneratedNews news = generate_news(sentences_in_text, entities, Alphabet::ascii);
    const Lexicon lexicon = generate_lexicon(entities);
    const TokenizedText text = Tokenizer().tokenize(news.text);
    Tagger tagger(lexicon);
    TaggedText result;
    tagger.tag(text, {}, result);
    if (result.mentions.size() != news.counts.mentions) {
        state.SkipWithError("expected another number of mentions");
        return;
    }
    for ([[maybe_unused]] auto round : state) {
        tagger.tag(text, {}, result);
        benchmark::DoNotOptimize(result.mentions.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(news.text.size()));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(news.counts.mentions));
}

BENCHMARK(tag)->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);

// The lexicons as they ship: what a run costs before the first article.
void read_bundled_lexicons(benchmark::State& state) {
    const std::filesystem::path folder = ONOMA_SOURCE_DIRECTORY "/lexicons";
    const std::vector<std::filesystem::path> files = find_lexicon_texts({folder});
    std::uintmax_t bytes = 0;
    for (const std::filesystem::path& file : files) bytes += std::filesystem::file_size(file);
    std::vector<LexiconFinding> problems;
    if (read_lexicon(files, problems).entity_count() < 800 || !problems.empty()) {
        state.SkipWithError("expected 800 entities or more and no problem");
        return;
    }
    for ([[maybe_unused]] auto round : state) {
        benchmark::DoNotOptimize(read_lexicon(files, problems));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

BENCHMARK(read_bundled_lexicons)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onoma
