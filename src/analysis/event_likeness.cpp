// SPDX-License-Identifier: Apache-2.0
#include "analysis/event_likeness.hpp"

#include <cmath>
#include <unordered_map>

namespace onoma {
namespace {

constexpr double least_likeness = 0.2;

}  // namespace

EventLikeness::EventLikeness(const std::vector<const DocumentWords*>& documents) {
    std::unordered_map<std::uint32_t, std::uint32_t> documents_with;
    for (const DocumentWords* words : documents) {
        for (const auto& [word, count] : *words) ++documents_with[word];
    }
    const auto all = static_cast<double>(documents.size());
    documents_.reserve(documents.size());
    for (const DocumentWords* words : documents) {
        std::vector<double> weights;
        double squares = 0;
        for (const auto& [word, count] : *words) {
            weights.push_back(count * std::log((all + 1) / documents_with[word]));
            squares += weights.back() * weights.back();
        }
        auto& weighted = documents_.emplace_back();
        weighted.reserve(words->size());
        for (std::size_t at = 0; at < words->size(); ++at) {
            weighted.push_back(
                {(*words)[at].first, static_cast<float>(weights[at] / std::sqrt(squares))});
        }
    }
}

bool EventLikeness::tell_the_same(std::size_t left, std::size_t right) const {
    double likeness = 0;
    auto one = documents_[left].begin();
    auto other = documents_[right].begin();
    while (one != documents_[left].end() && other != documents_[right].end()) {
        if (one->word < other->word) {
            ++one;
        } else if (other->word < one->word) {
            ++other;
        } else {
            likeness += double{one->weight} * other->weight;
            ++one;
            ++other;
        }
    }
    return likeness >= least_likeness;
}

}  // namespace onoma
