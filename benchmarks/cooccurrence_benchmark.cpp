// SPDX-License-Identifier: Apache-2.0
// Sentences with names -> X'X. Half of the sentences name nobody, as in news.
#include <benchmark/benchmark.h>

#include <set>

#include "generated_news.hpp"
#include "onoma/counts/cooccurrence.hpp"

namespace onoma {
namespace {

constexpr std::size_t sentences_in_corpus = 200'000;

CooccurrenceMatrix count(const std::vector<std::vector<std::string>>& sentences) {
    CooccurrenceCounter counter;
    for (const auto& named : sentences) counter.add_unit({named.begin(), named.end()});
    return counter.build();
}

// The oracle: one step for each ordered pair of each sentence.
std::int64_t count_one_by_one(const std::vector<std::vector<std::string>>& sentences) {
    std::int64_t total = 0;
    for (const auto& named : sentences) {
        const auto size =
            static_cast<std::int64_t>(std::set<std::string>(named.begin(), named.end()).size());
        total += size * size;
    }
    return total;
}

void count_pairs(benchmark::State& state) {
    const auto entities = static_cast<std::size_t>(state.range(0));
    const GeneratedNews news = generate_news(sentences_in_corpus, entities, Alphabet::ascii);
    const CooccurrenceMatrix matrix = count(news.named_by_sentence);
    if (matrix.units != static_cast<std::int64_t>(sentences_in_corpus) ||
        matrix.together.sum() != count_one_by_one(news.named_by_sentence)) {
        state.SkipWithError("expected other numbers of sentences and pairs");
        return;
    }
    for ([[maybe_unused]] auto round : state) {
        benchmark::DoNotOptimize(count(news.named_by_sentence));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(news.text.size()));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sentences_in_corpus));
}

BENCHMARK(count_pairs)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onoma
