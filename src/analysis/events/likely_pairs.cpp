// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>

#include "analysis/events/event_voices.hpp"
#include "analysis/weighted_terms.hpp"

namespace onoma {
namespace {

constexpr std::size_t telling_terms = 32;    // of a voice that the index has
constexpr std::size_t most_with_term = 256;  // before a voice that are looked at, for each term
constexpr std::size_t most_compared = 48;    // with a voice, those before it
constexpr std::size_t least_shared_terms = 2;

// The heaviest terms, the heaviest first.
std::vector<EventTerm> heaviest_of(const std::vector<EventTerm>& terms) {
    std::vector<EventTerm> heaviest(std::min(telling_terms, terms.size()));
    std::partial_sort_copy(terms.begin(), terms.end(), heaviest.begin(), heaviest.end(),
                           is_heavier);
    return heaviest;
}

// What a voice before the one at hand has in common with it, as far as the index knows.
struct Candidate {
    double likeness = 0;
    std::size_t terms = 0;
    std::uint32_t voice = 0;
};

class PairFinder {
public:
    PairFinder(const std::vector<EventVoice>& voices, const EventSettings& settings)
        : voices_(voices), settings_(settings), at_(voices.size()) {}

    [[nodiscard]] std::vector<LikelyPair> take() {
        for (std::uint32_t voice = 0; voice < voices_.size(); ++voice) {
            const std::vector<EventTerm> heaviest = heaviest_of(voices_[voice].terms);
            collect(voice, heaviest);
            compare(voice);
            for (const EventTerm& term : heaviest) {
                index_[term.term].push_back({voice, term.weight});
            }
        }
        std::sort(pairs_.begin(), pairs_.end(), [](const LikelyPair& a, const LikelyPair& b) {
            return std::tuple(b.likeness, a.first, a.second) <
                   std::tuple(a.likeness, b.first, b.second);
        });
        return std::move(pairs_);
    }

private:
    struct Entry {
        std::uint32_t voice = 0;
        float weight = 0;
    };

    [[nodiscard]] bool are_near(std::uint32_t first, std::uint32_t second) const {
        const auto& one = voices_[first].day;
        const auto& other = voices_[second].day;
        return !one || !other || std::abs(*one - *other) <= settings_.days;
    }

    // Voices come in order of days, those without last: the last entries are the nearest.
    void collect(std::uint32_t voice, const std::vector<EventTerm>& heaviest) {
        candidates_.clear();
        for (const EventTerm& term : heaviest) {
            const auto known = index_.find(term.term);
            if (known == index_.end()) continue;
            const std::vector<Entry>& entries = known->second;
            std::size_t seen = 0;
            for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
                if (++seen > most_with_term || !are_near(entry->voice, voice)) break;
                add(entry->voice, double{term.weight} * entry->weight);
            }
        }
        for (const Candidate& candidate : candidates_) at_[candidate.voice] = 0;
    }

    void add(std::uint32_t voice, double likeness) {
        std::uint32_t& at = at_[voice];
        if (at == 0) {
            candidates_.push_back({.voice = voice});
            at = static_cast<std::uint32_t>(candidates_.size());
        }
        Candidate& candidate = candidates_[at - 1];
        candidate.likeness += likeness;
        ++candidate.terms;
    }

    void compare(std::uint32_t voice) {
        std::erase_if(candidates_,
                      [](const Candidate& it) { return it.terms < least_shared_terms; });
        const auto is_likelier = [](const Candidate& a, const Candidate& b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness : a.voice > b.voice;
        };
        const std::size_t compared = std::min(most_compared, candidates_.size());
        std::partial_sort(candidates_.begin(),
                          candidates_.begin() + static_cast<std::ptrdiff_t>(compared),
                          candidates_.end(), is_likelier);
        for (std::size_t at = 0; at < compared; ++at) {
            const std::uint32_t before = candidates_[at].voice;
            const double likeness = likeness_of(voices_[before].terms, voices_[voice].terms);
            if (likeness >= settings_.least_likeness) pairs_.push_back({likeness, before, voice});
        }
    }

    const std::vector<EventVoice>& voices_;
    const EventSettings& settings_;
    std::unordered_map<std::uint32_t, std::vector<Entry>> index_;  // by term
    std::vector<std::uint32_t> at_;  // of each voice its place among the candidates, from 1
    std::vector<Candidate> candidates_;
    std::vector<LikelyPair> pairs_;
};

}  // namespace

std::vector<LikelyPair> likely_pairs(const std::vector<EventVoice>& voices,
                                     const EventSettings& settings) {
    return PairFinder(voices, settings).take();
}

}  // namespace onoma
