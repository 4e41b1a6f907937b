// SPDX-License-Identifier: Apache-2.0
#include "corpus/stories/copies.hpp"

#include <algorithm>

namespace onoma {
namespace {

double discounted_shingles(const StoryClusterSettings& settings) {
    if (settings.discounted_words < words_in_shingle) return 0;
    return static_cast<double>(settings.discounted_words - words_in_shingle + 1);
}

}  // namespace

std::optional<double> share_of_copies(const DistinctText& first, const DistinctText& second,
                                      const StoryClusterSettings& settings) {
    const SharedText shared = estimate_shared_text(*first.fingerprint, *second.fingerprint);
    const double discount = discounted_shingles(settings);
    const double shorter = std::min(shared.first, shared.second) - discount;
    const double both = shared.both - discount;
    if (shorter <= 0 || both < settings.least_share * shorter) return std::nullopt;
    if (shared.jaccard() < settings.least_jaccard) return std::nullopt;
    return both / shorter;
}

}  // namespace onoma
