// SPDX-License-Identifier: Apache-2.0
#include "counts/window_pairs.hpp"

#include <algorithm>

namespace onoma {

void WindowCounter::add(const CountedDocument& document) {
    near_.clear();
    for (const CountedMention& mention : table_.mentions_of(document)) {
        if (mention.kind == MentionKind::decided) near_.push_back(mention);
    }
    std::sort(near_.begin(), near_.end(),
              [](const CountedMention& a, const CountedMention& b) { return a.word < b.word; });
    for (std::size_t first = 0; first < near_.size(); ++first) {
        for (std::size_t second = first + 1; second < near_.size(); ++second) {
            const std::uint32_t distance = near_[second].word - near_[first].word;
            if (distance > settings_.window) break;
            const std::int64_t weight = weight_of(distance);
            const auto [low, high] = std::minmax(near_[first].what, near_[second].what);
            units_ += 2 * weight;  // in both orders
            of_entity_[low] += weight;
            of_entity_[high] += weight;
            if (low != high) together_[std::uint64_t{low} << 32U | high] += weight;
        }
    }
}

CooccurrenceMatrix WindowCounter::build() const {
    std::vector<std::uint32_t> named;
    for (std::uint32_t entity = 0; entity < of_entity_.size(); ++entity) {
        if (of_entity_[entity] > 0) named.push_back(entity);
    }
    const auto id_of = [&](std::uint32_t entity) -> const std::string& {
        return table_.entities()[entity].id;
    };
    std::sort(named.begin(), named.end(),
              [&](std::uint32_t a, std::uint32_t b) { return id_of(a) < id_of(b); });

    CooccurrenceMatrix matrix;
    matrix.units = units_;
    std::vector<Eigen::Index> row_of(of_entity_.size());
    std::vector<Eigen::Triplet<std::int64_t>> entries;
    for (const std::uint32_t entity : named) {
        const auto row = static_cast<Eigen::Index>(matrix.entities.size());
        row_of[entity] = row;
        matrix.entities.push_back(id_of(entity));
        entries.emplace_back(row, row, of_entity_[entity]);
    }
    for (const auto& [pair, weight] : together_) {
        const Eigen::Index first = row_of[pair >> 32U];
        const Eigen::Index second = row_of[pair & 0xFFFFFFFFU];
        entries.emplace_back(first, second, weight);
        entries.emplace_back(second, first, weight);
    }
    const auto size = static_cast<Eigen::Index>(named.size());
    matrix.together.resize(size, size);
    matrix.together.setFromTriplets(entries.begin(), entries.end());
    return matrix;
}

}  // namespace onoma
