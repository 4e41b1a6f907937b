// SPDX-License-Identifier: Apache-2.0
// How alike two rankings are, the top weighing most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onoma {

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
