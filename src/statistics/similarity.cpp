// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/similarity.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "statistics/shares.hpp"

namespace onoma {
namespace {

// p log2(p / q), with its limit 0 at p = 0.
double relative_entropy(double p, double q) { return p > 0.0 ? p * std::log2(p / q) : 0.0; }

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

std::optional<RankOverlap> rank_biased_overlap(std::span<const std::int64_t> first,
                                               std::span<const std::int64_t> second,
                                               double persistence) {
    if (first.empty() || second.empty()) return std::nullopt;
    const std::vector<double> shared = shared_to_depth(first, second);
    const auto shorter = static_cast<double>(std::min(first.size(), second.size()));
    const auto longer = static_cast<double>(shared.size());
    const double shared_shorter = shared[std::min(first.size(), second.size()) - 1];
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
    return RankOverlap{
        std::clamp(at_end * weight + factor * extrapolated, 0.0, 1.0),
        std::clamp(factor * (least - shared_shorter * std::log1p(-persistence)), 0.0, 1.0)};
}

}  // namespace onoma
