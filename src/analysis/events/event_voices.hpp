// SPDX-License-Identifier: Apache-2.0
// Stories as vectors: what is compared to find events.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/analysis/article_collection.hpp"

namespace onoma {

// A story: one document, or copies that speak with one voice.
struct EventVoice {
    std::uint32_t story = 0;
    std::optional<int> day;        // of its first document, see days_since_epoch()
    std::vector<EventTerm> terms;  // by hash, weighted; the vector has length 1, or no terms
};

// In the order of stories, that is of dates. Documents that are not the longest of their story are
// not looked at. Cost: linear in the terms, and a sort of those of each voice.
[[nodiscard]] std::vector<EventVoice> make_voices(std::span<const EventDocument> documents,
                                                  const StoryClusters& stories);

// Two voices that are alike enough to begin a group with.
struct LikelyPair {
    double likeness = 0;
    std::uint32_t first = 0;  // the smaller index
    std::uint32_t second = 0;
};

// Pairs of voices within `settings.days` of each other and at least of `settings.least_likeness`.
// An inverted index of the heaviest terms of each voice finds those that are compared, for each
// voice at most 48 before it. By likeness, then by index.
[[nodiscard]] std::vector<LikelyPair> likely_pairs(const std::vector<EventVoice>& voices,
                                                   const EventSettings& settings);

// The group of each voice by average link: a number that is some voice of the group.
[[nodiscard]] std::vector<std::uint32_t> join_voices(const std::vector<EventVoice>& voices,
                                                     const std::vector<LikelyPair>& pairs,
                                                     const EventSettings& settings);

}  // namespace onoma
