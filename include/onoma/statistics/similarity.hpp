// SPDX-License-Identifier: Apache-2.0
// How alike two sets, two distributions, or two rankings are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onoma {

// How alike two sets and two distributions are. Of two rankings see rank_overlap.hpp.

// --- two sets. `shared` is the size of the intersection: REQUIRES shared <= both sizes. All
// examples: sets of 60 and 40 that share 20.

// Jaccard index of two sets: shared / (size of the union) (Jaccard 1912). 0 for two empty sets,
// which share nothing. Example: 0.25.
[[nodiscard]] double jaccard(std::int64_t shared, std::int64_t first_size,
                             std::int64_t second_size);

// 2 shared / (first + second) (Dice 1945). 0 for two empty sets. Example: 0.4.
[[nodiscard]] double dice(std::int64_t shared, std::int64_t first_size, std::int64_t second_size);

// 14 + log2 Dice (Rychly 2008): at most 14, and 1 less means half as strong, whatever the size of
// the corpus. Absent when nothing is shared. Example: 12.678072.
[[nodiscard]] std::optional<double> log_dice(std::int64_t shared, std::int64_t first_size,
                                             std::int64_t second_size);

// shared / sqrt(first second), the cosine of two sets (Ochiai 1957). 0 when one is empty.
// Example: 0.408248.
[[nodiscard]] double set_cosine(std::int64_t shared, std::int64_t first_size,
                                std::int64_t second_size);

// shared / min(first, second) (Szymkiewicz 1934, Simpson 1943). 0 when one is empty. Example: 0.5.
[[nodiscard]] double overlap_coefficient(std::int64_t shared, std::int64_t first_size,
                                         std::int64_t second_size);

// --- two distributions over the same kinds. Weights are counts or shares; only their proportions
// matter: REQUIRES both have the same size and no negative weight. Absent when all weights of one
// are 0. All examples: P = (0.5, 0.3, 0.2), Q = (0.2, 0.3, 0.5).

struct JensenShannon {
    double divergence = 0.0;            // bits, from 0 the same to 1 nothing in common
    double distance = 0.0;              // its square root, a metric
    std::vector<double> contributions;  // of each kind to the divergence; they add up to it
};

// H(M) - w H(P) - (1 - w) H(Q) with M = w P + (1 - w) Q (Lin 1991). With `first_weight` other than
// a half the maximum is the entropy of the weights. Example: 0.095816; weight 1/4: 0.072449.
// REQUIRES: 0 <= first_weight <= 1.
[[nodiscard]] std::optional<JensenShannon> jensen_shannon(std::span<const double> first,
                                                          std::span<const double> second,
                                                          double first_weight = 0.5);

// sum p log2(p / q) in bits (Kullback & Leibler 1951); infinite when Q lacks what P has.
// Example: 0.396578.
[[nodiscard]] std::optional<double> kullback_leibler(std::span<const double> first,
                                                     std::span<const double> second);

// sqrt(1 - sum sqrt(p q)), from 0 to 1 (Hellinger 1909). Example: 0.259893.
[[nodiscard]] std::optional<double> hellinger_distance(std::span<const double> first,
                                                       std::span<const double> second);

// The cosine of the angle between both, 1 the same proportions. Example: 0.763158.
[[nodiscard]] std::optional<double> cosine_similarity(std::span<const double> first,
                                                      std::span<const double> second);

// How alike two rankings are, the top weighing most.

struct RankOverlap {
    double extrapolated = 0.0;  // if what lies below agrees as what was seen
    double least = 0.0;         // if nothing below agrees
};

// Rank-biased overlap (Webber, Moffat & Zobel 2010): 1 the same, 0 nothing in common. With A_d the
// shared part of the first d places, extrapolated = A_k p^k + ((1 - p) / p) sum A_d p^d; for lists
// of different length their equation 32, and the least from what is seen to the end of the shorter.
// `persistence` p is how likely a reader goes on to the next place: at 0.9 the first ten places
// weigh 86 %. Absent when a ranking is empty. Example: abcdef, bazcdy -> 0.644823, least 0.461146.
// REQUIRES: 0 < persistence < 1; no item stands twice in a ranking.
[[nodiscard]] std::optional<RankOverlap> rank_biased_overlap(std::span<const std::int64_t> first,
                                                             std::span<const std::int64_t> second,
                                                             double persistence = 0.9);

// Items 0, 1, ... in the order of falling scores; those with the same score share their places.
class TiedRanking {
public:
    // Items whose score is 0 are not in the ranking. REQUIRES: no score is negative.
    explicit TiedRanking(std::span<const double> scores);

    // The ties from the top on, each with one item or more.
    [[nodiscard]] std::size_t ties() const { return begins_.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> items_of(std::size_t tie) const {
        return std::span(items_).subspan(begins_[tie], begins_[tie + 1] - begins_[tie]);
    }
    [[nodiscard]] std::size_t items() const { return items_.size(); }
    // Places above a tie; of ties(): all.
    [[nodiscard]] std::size_t places_above(std::size_t tie) const { return begins_[tie]; }
    // ties() for an item that is not ranked.
    [[nodiscard]] std::size_t tie_of(std::uint32_t item) const { return tie_of_[item]; }

private:
    std::vector<std::uint32_t> items_;
    std::vector<std::size_t> begins_ = {0};
    std::vector<std::uint32_t> tie_of_;  // by item
};

// Rank-biased overlap when the order of tied items is not known: its mean over all orders that the
// ties leave open, those of one ranking independent of those of the other (RBO^a of Corsi & Urbano
// 2024). A ranking with ties thus has less than 1 with itself. Cost: linear in items. REQUIRES:
// both rank the same items. Example: scores 2 1 1 against 1 1 0, persistence 0.5 -> 0.666667.
[[nodiscard]] std::optional<RankOverlap> rank_biased_overlap(const TiedRanking& first,
                                                             const TiedRanking& second,
                                                             double persistence = 0.9);

}  // namespace onoma
