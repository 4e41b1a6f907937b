// SPDX-License-Identifier: Apache-2.0
// Pairs of mentions that are at most so many words apart.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "onoma/counts/context_pairs.hpp"

namespace onoma {

class WindowCounter {
public:
    WindowCounter(const DocumentTable& table, const ContextSettings& settings)
        : table_(table), settings_(settings), of_entity_(table.entities().size()) {}

    void add(const CountedDocument& document);
    [[nodiscard]] CooccurrenceMatrix build() const;

private:
    [[nodiscard]] std::int64_t weight_of(std::uint32_t distance) const {
        return settings_.distance_weights ? settings_.window + 1 - distance : 1;
    }

    const DocumentTable& table_;
    ContextSettings settings_;
    std::int64_t units_ = 0;
    std::vector<std::int64_t> of_entity_;                       // its pairs in the first place
    std::unordered_map<std::uint64_t, std::int64_t> together_;  // the smaller index stands above
    std::vector<CountedMention> near_;                          // decided ones of one document
};

}  // namespace onoma
