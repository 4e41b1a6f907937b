// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/permutation_test.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "onoma/statistics/keyness.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

// Splits that are equal in exact numbers may differ in the last digits.
constexpr double relative_tie = 1e-9;

// Ways to choose `chosen` of `all`, as far as `limit` + 1.
std::int64_t combinations_up_to(std::size_t all, std::size_t chosen, std::int64_t limit) {
    double ways = 1.0;
    for (std::size_t place = 0; place < std::min(chosen, all - chosen); ++place) {
        ways = ways * static_cast<double>(all - place) / static_cast<double>(place + 1);
        if (ways > static_cast<double>(limit) + 0.5) return limit + 1;
    }
    return std::llround(ways);
}

double g2_of(std::int64_t first_hits, std::int64_t first_tokens, std::int64_t hits,
             std::int64_t tokens) {
    return std::abs(
        signed_g2({{first_hits, first_tokens}, {hits - first_hits, tokens - first_tokens}}));
}

}  // namespace

DocumentSplits::DocumentSplits(std::span<const std::int64_t> tokens,
                               const std::vector<bool>& in_first,
                               const PermutationSettings& settings)
    : tokens_(tokens.begin(), tokens.end()), in_first_(in_first) {
    assert(tokens.size() == in_first.size());
    all_tokens_ = std::accumulate(tokens.begin(), tokens.end(), std::int64_t{0});
    const auto chosen =
        static_cast<std::size_t>(std::count(in_first.begin(), in_first.end(), true));
    const std::int64_t ways = combinations_up_to(tokens.size(), chosen, settings.permutations);
    exact_ = ways <= settings.permutations;
    const std::int64_t splits = exact_ ? ways : settings.permutations;
    words_ = static_cast<std::size_t>(splits + 63) / 64;
    membership_.assign(words_ * tokens.size(), 0);
    if (exact_) {
        std::vector<bool> split(tokens.size(), false);
        std::fill_n(split.begin(), chosen, true);
        do {
            add_split(split);
        } while (std::prev_permutation(split.begin(), split.end()));
        return;
    }
    RandomNumbers random(settings.seed);
    std::vector<char> drawn(in_first.begin(), in_first.end());
    for (std::int64_t split = 0; split < splits; ++split) {
        random.shuffle(std::span<char>(drawn));
        add_split({drawn.begin(), drawn.end()});
    }
}

void DocumentSplits::add_split(const std::vector<bool>& in_first) {
    const std::size_t split = first_tokens_.size();
    std::int64_t first = 0;
    for (std::size_t document = 0; document < in_first.size(); ++document) {
        if (!in_first[document]) continue;
        first += tokens_[document];
        membership_[document * words_ + split / 64] |= std::uint64_t{1} << (split % 64);
    }
    first_tokens_.push_back(first);
}

std::vector<double> DocumentSplits::statistics(std::span<const HitsInDocument> hits) const {
    std::vector<std::int64_t> first_hits(words_ * 64, 0);
    std::int64_t all_hits = 0;
    for (const HitsInDocument& found : hits) {
        all_hits += found.hits;
        const std::size_t words = found.document * words_;
        for (std::size_t split = 0; split < first_hits.size(); ++split) {
            const bool member = ((membership_[words + split / 64] >> (split % 64)) & 1U) != 0;
            first_hits[split] += member ? found.hits : 0;
        }
    }
    std::vector<double> result(first_tokens_.size());
    for (std::size_t split = 0; split < result.size(); ++split) {
        result[split] = g2_of(first_hits[split], first_tokens_[split], all_hits, all_tokens_);
    }
    return result;
}

double DocumentSplits::p_value(std::span<const HitsInDocument> hits) const {
    std::int64_t first_hits = 0;
    std::int64_t all_hits = 0;
    for (const HitsInDocument& found : hits) {
        all_hits += found.hits;
        if (in_first_[found.document]) first_hits += found.hits;
    }
    std::int64_t first_tokens = 0;
    for (std::size_t document = 0; document < tokens_.size(); ++document) {
        if (in_first_[document]) first_tokens += tokens_[document];
    }
    const double observed = g2_of(first_hits, first_tokens, all_hits, all_tokens_);
    const double limit = observed * (1.0 - relative_tie) - 1e-12;
    const std::vector<double> all = statistics(hits);
    const auto as_large = static_cast<double>(
        std::count_if(all.begin(), all.end(), [&](double g2) { return g2 >= limit; }));
    const auto count = static_cast<double>(all.size());
    return exact_ ? as_large / count : (as_large + 1.0) / (count + 1.0);
}

}  // namespace onoma
