// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/rank_overlap.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <vector>

namespace onoma {
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

}  // namespace

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
