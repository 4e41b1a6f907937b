// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/permutation_test.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

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

// Draws up to 64 splits at a time: one bit of a word for each, which stay near each other.
class SplitDrawer {
public:
    SplitDrawer(std::span<const std::int64_t> tokens, std::size_t chosen, std::uint64_t seed)
        : tokens_(tokens),
          all_tokens_(std::accumulate(tokens.begin(), tokens.end(), std::int64_t{0})),
          draws_first_(2 * chosen <= tokens.size()),
          drawn_(draws_first_ ? chosen : tokens.size() - chosen),
          order_(tokens.size()),
          random_(seed) {
        std::iota(order_.begin(), order_.end(), 0U);
    }

    // Adds the tokens of the first group of each split.
    void draw(std::int64_t splits, std::vector<std::int64_t>& first_tokens) {
        members_.assign(tokens_.size(), 0);
        for (std::int64_t split = 0; split < splits; ++split) {
            const std::int64_t drawn = draw_one(std::uint64_t{1} << static_cast<unsigned>(split));
            first_tokens.push_back(draws_first_ ? drawn : all_tokens_ - drawn);
        }
        if (draws_first_) return;
        for (std::uint64_t& member : members_) member = ~member;
    }

    // By document, a bit for each split: in the first group. Bits beyond the splits mean nothing.
    [[nodiscard]] const std::vector<std::uint64_t>& members() const { return members_; }

private:
    // The smaller side, as many documents as it has from the front of an order that goes on
    // changing: every subset stays equally likely. Returns its tokens.
    std::int64_t draw_one(std::uint64_t bit) {
        std::int64_t tokens = 0;
        for (std::size_t place = 0; place < drawn_; ++place) {
            std::swap(order_[place], order_[place + random_.below(order_.size() - place)]);
            tokens += tokens_[order_[place]];
            members_[order_[place]] |= bit;
        }
        return tokens;
    }

    std::span<const std::int64_t> tokens_;
    std::int64_t all_tokens_;
    bool draws_first_;
    std::size_t drawn_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint64_t> members_;
    RandomNumbers random_;
};

// How many of the hits lie in the first group of each split.
std::vector<std::int64_t> first_hits_of(std::span<const HitsInDocument> hits,
                                        std::span<const std::uint64_t> membership,
                                        std::size_t splits) {
    const std::size_t words = (splits + 63) / 64;
    std::vector<std::int64_t> first_hits(words * 64, 0);
    for (const HitsInDocument& found : hits) {
        for (std::size_t word = 0; word < words; ++word) {
            std::uint64_t members = membership[found.document * words + word];
            for (; members != 0; members &= members - 1) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(members));
                first_hits[word * 64 + bit] += found.hits;
            }
        }
    }
    first_hits.resize(splits);
    return first_hits;
}

// Which splits have a G2 of at least a limit. For so many hits in the first group G2 falls as that
// group grows to its fair size and rises beyond: two bounds, found once, spare the logarithms of
// all splits with as many hits.
class Extremes {
public:
    Extremes(std::int64_t hits, std::int64_t tokens, double limit, std::size_t splits)
        : hits_(hits), tokens_(tokens), limit_(limit) {
        // A search takes some hundred values of G2.
        if (static_cast<std::uint64_t>(hits) * 100 < splits) {
            bounds_.resize(static_cast<std::size_t>(hits) + 1);
        }
    }

    [[nodiscard]] bool has(std::int64_t first_hits, std::int64_t first_tokens) {
        if (bounds_.empty()) return is_extreme(first_hits, first_tokens);
        std::optional<Bounds>& bounds = bounds_[static_cast<std::size_t>(first_hits)];
        if (!bounds) bounds = find_bounds(first_hits);
        return first_tokens <= bounds->low || first_tokens >= bounds->high;
    }

private:
    struct Bounds {
        std::int64_t low = 0;   // as small a first group, or a smaller one, is extreme
        std::int64_t high = 0;  // as large a one, or a larger one
    };

    [[nodiscard]] bool is_extreme(std::int64_t first_hits, std::int64_t first_tokens) const {
        return g2_of(first_hits, first_tokens, hits_, tokens_) >= limit_;
    }

    // A first group holds at least its own hits, and leaves room for those of the other one.
    [[nodiscard]] Bounds find_bounds(std::int64_t first_hits) const {
        const std::int64_t least = first_hits;
        const std::int64_t most = tokens_ - (hits_ - first_hits);
        const auto fair = std::clamp(
            static_cast<std::int64_t>(
                std::llround(static_cast<double>(tokens_) * static_cast<double>(first_hits) /
                             static_cast<double>(std::max<std::int64_t>(1, hits_)))),
            least, most);
        // Next to the fair size nothing is extreme, or everything is.
        if (is_extreme(first_hits, fair)) return {fair, fair};
        std::int64_t low = least - 1;
        for (std::int64_t high = fair; high - low > 1;) {
            const std::int64_t middle = low + (high - low) / 2;
            (is_extreme(first_hits, middle) ? low : high) = middle;
        }
        std::int64_t high = most + 1;
        for (std::int64_t inside = fair; high - inside > 1;) {
            const std::int64_t middle = inside + (high - inside) / 2;
            (is_extreme(first_hits, middle) ? high : inside) = middle;
        }
        return {low, high};
    }

    std::int64_t hits_;
    std::int64_t tokens_;
    double limit_;
    std::vector<std::optional<Bounds>> bounds_;  // by hits in the first group; empty: not worth it
};

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
    SplitDrawer drawer(tokens_, chosen, settings.seed);
    for (std::size_t word = 0; word < words_; ++word) {
        const std::int64_t left = splits - static_cast<std::int64_t>(word) * 64;
        drawer.draw(std::min<std::int64_t>(64, left), first_tokens_);
        for (std::size_t document = 0; document < tokens_.size(); ++document) {
            membership_[document * words_ + word] = drawer.members()[document];
        }
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
    std::int64_t all_hits = 0;
    for (const HitsInDocument& found : hits) all_hits += found.hits;
    const std::vector<std::int64_t> first_hits =
        first_hits_of(hits, membership_, first_tokens_.size());
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
    const std::vector<std::int64_t> all = first_hits_of(hits, membership_, first_tokens_.size());
    Extremes extremes(all_hits, all_tokens_, limit, all.size());
    std::int64_t extreme_splits = 0;
    for (std::size_t split = 0; split < all.size(); ++split) {
        extreme_splits += extremes.has(all[split], first_tokens_[split]) ? 1 : 0;
    }
    const auto as_large = static_cast<double>(extreme_splits);
    const auto count = static_cast<double>(all.size());
    return exact_ ? as_large / count : (as_large + 1.0) / (count + 1.0);
}

}  // namespace onoma
