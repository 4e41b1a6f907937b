// SPDX-License-Identifier: Apache-2.0
// How alike documents are in what they tell: the cosine of their words, each weighted by how few
// documents have it (tf-idf; Salton & Buckley 1988). Reports of one event have rare words in
// common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "onoma/analysis/claims.hpp"

namespace onoma {

class EventLikeness {
public:
    // All documents, each once: how rare a word is depends on them.
    explicit EventLikeness(const std::vector<const DocumentWords*>& documents);

    // Whether two of them, by index, may report one event. Cost: linear in their words.
    [[nodiscard]] bool tell_the_same(std::size_t left, std::size_t right) const;

private:
    struct Weighted {
        std::uint32_t word = 0;
        float weight = 0;
    };

    std::vector<std::vector<Weighted>> documents_;  // of length 1, by word
};

}  // namespace onoma
