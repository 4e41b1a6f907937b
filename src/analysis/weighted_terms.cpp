// SPDX-License-Identifier: Apache-2.0
#include "analysis/weighted_terms.hpp"

#include <algorithm>

namespace onoma {

double likeness_of(std::span<const EventTerm> first, std::span<const EventTerm> second) {
    double likeness = 0;
    auto one = first.begin();
    auto other = second.begin();
    while (one != first.end() && other != second.end()) {
        if (one->term < other->term) {
            ++one;
        } else if (other->term < one->term) {
            ++other;
        } else {
            likeness += double{one->weight} * other->weight;
            ++one;
            ++other;
        }
    }
    return likeness;
}

bool is_heavier(const EventTerm& first, const EventTerm& second) {
    return first.weight != second.weight ? first.weight > second.weight : first.term < second.term;
}

void keep_heaviest(std::vector<EventTerm>& terms, std::size_t most) {
    if (terms.size() > most) {
        std::sort(terms.begin(), terms.end(), is_heavier);
        terms.resize(most);
        terms.shrink_to_fit();
    }
    std::sort(terms.begin(), terms.end(),
              [](const EventTerm& a, const EventTerm& b) { return a.term < b.term; });
}

}  // namespace onoma
