// SPDX-License-Identifier: Apache-2.0
// Sentences with names -> X'X: of generated news, half of whose sentences name nobody, and of a
// million sentences that all name some.
#include <benchmark/benchmark.h>

#include <algorithm>
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

// A million sentences with three mentions each of 50,000 entities, of which few are named often
// (the share of the k-th is proportional to 1 / k) and most hardly ever.
using Sentences = std::vector<std::vector<std::uint32_t>>;

constexpr std::uint32_t many_entities = 50'000;

Sentences generate_sentences() {
    std::vector<double> up_to(many_entities);
    double sum = 0.0;
    for (std::uint32_t entity = 0; entity < many_entities; ++entity) {
        up_to[entity] = sum += 1.0 / (entity + 1.0);
    }
    std::uint64_t state = 1;
    const auto draw = [&] {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const double place = static_cast<double>(state >> 11U) * 0x1p-53 * sum;
        const auto found = std::upper_bound(up_to.begin(), up_to.end() - 1, place);
        return static_cast<std::uint32_t>(found - up_to.begin());
    };
    Sentences sentences(1'000'000);
    for (auto& sentence : sentences) sentence = {draw(), draw(), draw()};
    // Each is named at least once: the matrix has no row for who is not.
    for (std::uint32_t entity = 0; entity < many_entities; ++entity) {
        sentences[entity].front() = entity;
    }
    return sentences;
}

// The product of the incidence matrix, as the definition has it.
Eigen::SparseMatrix<std::int64_t> multiply(const Sentences& sentences) {
    std::vector<Eigen::Triplet<std::int64_t>> entries;
    for (std::size_t unit = 0; unit < sentences.size(); ++unit) {
        for (const std::uint32_t entity :
             std::set<std::uint32_t>(sentences[unit].begin(), sentences[unit].end())) {
            entries.emplace_back(static_cast<int>(unit), static_cast<int>(entity), 1);
        }
    }
    Eigen::SparseMatrix<std::int64_t> incidence(static_cast<Eigen::Index>(sentences.size()),
                                                many_entities);
    incidence.setFromTriplets(entries.begin(), entries.end());
    return incidence.transpose() * incidence;
}

CooccurrenceMatrix count(const std::vector<std::string>& ids, const Sentences& sentences) {
    CooccurrenceCounter counter;
    for (const std::string& id : ids) counter.number_of(id);
    for (const auto& sentence : sentences) counter.add_numbered_unit(sentence);
    return counter.build();
}

void count_pairs_of_a_million_sentences(benchmark::State& state) {
    const Sentences sentences = generate_sentences();
    std::vector<std::string> ids;  // in alphabetical order, as the rows of the matrix
    for (std::uint32_t entity = 0; entity < many_entities; ++entity) {
        ids.push_back("entity-" + std::to_string(100'000 + entity));
    }
    const Eigen::SparseMatrix<std::int64_t> product = multiply(sentences);
    const CooccurrenceMatrix matrix = count(ids, sentences);
    if (matrix.entities != ids || matrix.together.nonZeros() != product.nonZeros() ||
        Eigen::SparseMatrix<std::int64_t>(matrix.together - product).squaredNorm() != 0) {
        state.SkipWithError("expected the product X'X");
        return;
    }
    for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(count(ids, sentences));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sentences.size()));
}

BENCHMARK(count_pairs_of_a_million_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(count_pairs)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onoma
