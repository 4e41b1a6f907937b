// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/similarity.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <unordered_set>
#include <vector>

#include "statistics/shares.hpp"

namespace onoma {
namespace {

// p log2(p / q), with its limit 0 at p = 0.
double relative_entropy(double p, double q) { return p > 0.0 ? p * std::log2(p / q) : 0.0; }

}  // namespace

double jaccard(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t united = first_size + second_size - shared;
    return united == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(united);
}

double dice(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t sizes = first_size + second_size;
    return sizes == 0 ? 0.0 : 2.0 * static_cast<double>(shared) / static_cast<double>(sizes);
}

std::optional<double> log_dice(std::int64_t shared, std::int64_t first_size,
                               std::int64_t second_size) {
    if (shared == 0) return std::nullopt;
    return 14.0 + std::log2(dice(shared, first_size, second_size));
}

double set_cosine(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    if (first_size == 0 || second_size == 0) return 0.0;
    return static_cast<double>(shared) /
           std::sqrt(static_cast<double>(first_size) * static_cast<double>(second_size));
}

double overlap_coefficient(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t smaller = std::min(first_size, second_size);
    return smaller == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(smaller);
}

std::optional<JensenShannon> jensen_shannon(std::span<const double> first,
                                            std::span<const double> second, double first_weight) {
    assert(first.size() == second.size());
    const auto p = normalized(first);
    const auto q = normalized(second);
    if (!p || !q) return std::nullopt;
    JensenShannon result;
    CompensatedSum sum;
    for (std::size_t kind = 0; kind < p->size(); ++kind) {
        const double mixed = first_weight * (*p)[kind] + (1.0 - first_weight) * (*q)[kind];
        const double part = first_weight * relative_entropy((*p)[kind], mixed) +
                            (1.0 - first_weight) * relative_entropy((*q)[kind], mixed);
        result.contributions.push_back(std::max(0.0, part));
        sum.add(part);
    }
    result.divergence = std::max(0.0, sum.value());
    result.distance = std::sqrt(result.divergence);
    return result;
}

std::optional<double> kullback_leibler(std::span<const double> first,
                                       std::span<const double> second) {
    assert(first.size() == second.size());
    const auto p = normalized(first);
    const auto q = normalized(second);
    if (!p || !q) return std::nullopt;
    CompensatedSum sum;
    for (std::size_t kind = 0; kind < p->size(); ++kind) {
        if ((*p)[kind] > 0.0 && (*q)[kind] == 0.0) return std::numeric_limits<double>::infinity();
        sum.add(relative_entropy((*p)[kind], (*q)[kind]));
    }
    return std::max(0.0, sum.value());
}

std::optional<double> hellinger_distance(std::span<const double> first,
                                         std::span<const double> second) {
    assert(first.size() == second.size());
    const auto p = normalized(first);
    const auto q = normalized(second);
    if (!p || !q) return std::nullopt;
    // As half the squared distance of the roots: exactly 0 for the same distribution.
    CompensatedSum squares;
    for (std::size_t kind = 0; kind < p->size(); ++kind) {
        const double difference = std::sqrt((*p)[kind]) - std::sqrt((*q)[kind]);
        squares.add(difference * difference);
    }
    return std::min(1.0, std::sqrt(squares.value() / 2.0));
}

std::optional<double> cosine_similarity(std::span<const double> first,
                                        std::span<const double> second) {
    assert(first.size() == second.size());
    const auto p = normalized(first);
    const auto q = normalized(second);
    if (!p || !q) return std::nullopt;
    CompensatedSum product;
    CompensatedSum first_squares;
    CompensatedSum second_squares;
    for (std::size_t kind = 0; kind < p->size(); ++kind) {
        product.add((*p)[kind] * (*q)[kind]);
        first_squares.add((*p)[kind] * (*p)[kind]);
        second_squares.add((*q)[kind] * (*q)[kind]);
    }
    return std::min(1.0, product.value() / std::sqrt(first_squares.value()) /
                             std::sqrt(second_squares.value()));
}

namespace {

// How many items both have among their first 1, 2, ... places, to the end of the longer list.
std::vector<double> shared_to_depth(std::span<const std::int64_t> first,
                                    std::span<const std::int64_t> second) {
    std::unordered_set<std::int64_t> in_first;
    std::unordered_set<std::int64_t> in_second;
    std::vector<double> shared;
    double count = 0.0;
    for (std::size_t place = 0; place < std::max(first.size(), second.size()); ++place) {
        if (place < first.size()) {
            in_first.insert(first[place]);
            count += in_second.contains(first[place]) ? 1.0 : 0.0;
        }
        if (place < second.size()) {
            in_second.insert(second[place]);
            count += in_first.contains(second[place]) ? 1.0 : 0.0;
        }
        shared.push_back(count);
    }
    return shared;
}

// A ranking read place by place; the tie at hand is open until its last place is read.
struct Reading {
    explicit Reading(const TiedRanking& all) : ranking(all) {}

    [[nodiscard]] bool at_end() const { return tie == ranking.ties(); }
    [[nodiscard]] std::span<const std::uint32_t> open() const {
        return at_end() ? std::span<const std::uint32_t>() : ranking.items_of(tie);
    }
    // How likely an item of the open tie is among the first `depth`.
    [[nodiscard]] double share(std::size_t depth) const {
        if (at_end()) return 0.0;
        return static_cast<double>(depth - ranking.places_above(tie)) /
               static_cast<double>(open().size());
    }

    const TiedRanking& ranking;
    std::size_t tie = 0;
};

double count_in(std::span<const std::uint32_t> items, const TiedRanking& ranking, std::size_t begin,
                std::size_t end) {
    return static_cast<double>(std::count_if(items.begin(), items.end(), [&](std::uint32_t item) {
        return ranking.tie_of(item) >= begin && ranking.tie_of(item) < end;
    }));
}

// How many items both have, by where they are in either: above the open tie, or in it. Each tie is
// looked at when it opens and when it closes, so that all of it costs as much as the items.
class SharedItems {
public:
    SharedItems(const TiedRanking& first, const TiedRanking& second)
        : first_(first), second_(second) {
        open(first_, second_, first_open_);
        open(second_, first_, second_open_);
    }

    // Expected among the first `depth` places of both. REQUIRES: depths rise by one from 1 on.
    double to_depth(std::size_t depth) {
        while (!first_.at_end() && depth > first_.ranking.places_above(first_.tie + 1)) {
            close(first_, second_, first_open_, second_open_);
        }
        while (!second_.at_end() && depth > second_.ranking.places_above(second_.tie + 1)) {
            close(second_, first_, second_open_, first_open_);
        }
        const double first = first_.share(depth);
        const double second = second_.share(depth);
        return above_ + first * first_open_ + second * second_open_ + first * second * both_open_;
    }

private:
    // Counts the items of a tie that opens: `here` those above the other's open tie.
    void open(const Reading& reading, const Reading& other, double& here) {
        here = count_in(reading.open(), other.ranking, 0, other.tie);
        both_open_ = other.at_end()
                         ? 0.0
                         : count_in(reading.open(), other.ranking, other.tie, other.tie + 1);
    }

    // What was open in this one and above in the other is above in both now, what was open in both
    // is open in the other alone.
    void close(Reading& reading, const Reading& other, double& here, double& there) {
        above_ += here;
        there += both_open_;
        ++reading.tie;
        open(reading, other, here);
    }

    Reading first_;
    Reading second_;
    double above_ = 0.0;
    double first_open_ = 0.0;   // open in the first, above in the second
    double second_open_ = 0.0;  // the other way round
    double both_open_ = 0.0;
};

// `shared` items to each depth, of lists of these lengths; equation 32.
RankOverlap overlap_of(std::span<const double> shared, std::size_t first, std::size_t second,
                       double persistence) {
    const auto shorter = static_cast<double>(std::min(first, second));
    const auto longer = static_cast<double>(shared.size());
    const double shared_shorter = shared[std::min(first, second) - 1];
    double extrapolated = 0.0;
    double least = 0.0;
    double weight = 1.0;  // p^depth
    for (std::size_t place = 0; place < shared.size(); ++place) {
        const auto depth = static_cast<double>(place + 1);
        weight *= persistence;
        extrapolated += shared[place] / depth * weight;
        if (depth <= shorter) {
            least += (shared[place] - shared_shorter) / depth * weight;
        } else {
            // The shorter list is taken to go on as it agreed so far.
            extrapolated += shared_shorter * (depth - shorter) / (shorter * depth) * weight;
        }
    }
    const double factor = (1.0 - persistence) / persistence;
    const double at_end = (shared.back() - shared_shorter) / longer + shared_shorter / shorter;
    return {std::clamp(at_end * weight + factor * extrapolated, 0.0, 1.0),
            std::clamp(factor * (least - shared_shorter * std::log1p(-persistence)), 0.0, 1.0)};
}

}  // namespace

std::optional<RankOverlap> rank_biased_overlap(std::span<const std::int64_t> first,
                                               std::span<const std::int64_t> second,
                                               double persistence) {
    if (first.empty() || second.empty()) return std::nullopt;
    return overlap_of(shared_to_depth(first, second), first.size(), second.size(), persistence);
}

TiedRanking::TiedRanking(std::span<const double> scores) {
    for (std::uint32_t item = 0; item < scores.size(); ++item) {
        if (scores[item] > 0.0) items_.push_back(item);
    }
    std::stable_sort(items_.begin(), items_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    tie_of_.resize(scores.size());
    for (std::size_t place = 0; place < items_.size(); ++place) {
        if (place > 0 && scores[items_[place]] != scores[items_[place - 1]]) {
            begins_.push_back(place);
        }
        tie_of_[items_[place]] = static_cast<std::uint32_t>(begins_.size() - 1);
    }
    if (!items_.empty()) begins_.push_back(items_.size());
    for (std::uint32_t item = 0; item < scores.size(); ++item) {
        if (!(scores[item] > 0.0)) tie_of_[item] = static_cast<std::uint32_t>(ties());
    }
}

std::optional<RankOverlap> rank_biased_overlap(const TiedRanking& first, const TiedRanking& second,
                                               double persistence) {
    if (first.items() == 0 || second.items() == 0) return std::nullopt;
    SharedItems items(first, second);
    std::vector<double> shared;
    for (std::size_t depth = 1; depth <= std::max(first.items(), second.items()); ++depth) {
        shared.push_back(items.to_depth(depth));
    }
    return overlap_of(shared, first.items(), second.items(), persistence);
}

}  // namespace onoma
