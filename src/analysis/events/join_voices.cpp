// SPDX-License-Identifier: Apache-2.0
// Which voices report one event: pairs that are alike, then groups of them.
#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <vector>

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

namespace {

// Average link. The mean likeness of two groups is the product of the sums of their vectors, so
// that no two documents are compared again.

struct Group {
    std::vector<EventTerm> sum = {};  // of the vectors of its voices; none of a single one
    std::uint32_t size = 1;
    std::optional<int> first;
    std::optional<int> last;

    // What two voices of it have in common, on average. REQUIRES: it has two.
    [[nodiscard]] double own_likeness() const {
        const auto count = static_cast<double>(size);
        return (likeness_of(sum, sum) - count) / (count * (count - 1));
    }
};

// A pair of voices that may bring their groups together, with the likeness of these as they were.
struct Proposal {
    double likeness = 0;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint32_t first_size = 1;  // of their groups
    std::uint32_t second_size = 1;
    std::uint32_t renewals = 0;

    friend bool operator<(const Proposal& a, const Proposal& b) {
        return std::tuple(a.likeness, b.first, b.second) <
               std::tuple(b.likeness, a.first, a.second);
    }
};

// A proposal whose groups have grown is looked at again, and decided after so many times: what
// grows all the time must not cost more and more.
constexpr std::uint32_t most_renewals = 16;

std::vector<EventTerm> add(const std::vector<EventTerm>& left,
                           const std::vector<EventTerm>& right) {
    std::vector<EventTerm> sum;
    sum.reserve(left.size() + right.size());
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() || other != right.end()) {
        if (other == right.end() || (one != left.end() && one->term < other->term)) {
            sum.push_back(*one++);
        } else if (one == left.end() || other->term < one->term) {
            sum.push_back(*other++);
        } else {
            sum.push_back({one->term, one->weight + other->weight});
            ++one;
            ++other;
        }
    }
    return sum;
}

class Joiner {
public:
    Joiner(const std::vector<EventVoice>& voices, const EventSettings& settings)
        : voices_(voices), settings_(settings), parents_(voices.size()) {
        std::iota(parents_.begin(), parents_.end(), 0U);
        groups_.reserve(voices.size());
        for (const EventVoice& voice : voices) {
            groups_.push_back({.first = voice.day, .last = voice.day});
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> join(const std::vector<LikelyPair>& pairs) {
        std::vector<Proposal> first;
        first.reserve(pairs.size());
        for (const LikelyPair& pair : pairs) {
            first.push_back(
                {.likeness = pair.likeness, .first = pair.first, .second = pair.second});
        }
        proposals_ = std::priority_queue<Proposal>(std::less<Proposal>(), std::move(first));
        while (!proposals_.empty()) {
            const Proposal proposal = proposals_.top();
            proposals_.pop();
            consider(proposal);
        }
        std::vector<std::uint32_t> group_of(parents_.size());
        for (std::uint32_t voice = 0; voice < group_of.size(); ++voice) {
            group_of[voice] = root_of(voice);
        }
        return group_of;
    }

private:
    std::uint32_t root_of(std::uint32_t voice) {
        while (parents_[voice] != voice) {
            parents_[voice] = parents_[parents_[voice]];
            voice = parents_[voice];
        }
        return voice;
    }

    void consider(Proposal proposal) {
        const std::uint32_t left = root_of(proposal.first);
        const std::uint32_t right = root_of(proposal.second);
        if (left == right) return;
        const std::uint32_t left_size = groups_[left].size;
        const std::uint32_t right_size = groups_[right].size;
        if (proposal.first_size != left_size || proposal.second_size != right_size) {
            proposal.likeness = mean_likeness(left, right);
            if (proposal.likeness < settings_.least_likeness) return;
            proposal.first_size = left_size;
            proposal.second_size = right_size;
            if (++proposal.renewals < most_renewals) {
                proposals_.push(proposal);
                return;
            }
        }
        if (may_join(groups_[left], groups_[right], proposal.likeness)) join(left, right);
    }

    [[nodiscard]] const std::vector<EventTerm>& sum_of(std::uint32_t root) const {
        return groups_[root].size == 1 ? voices_[root].terms : groups_[root].sum;
    }

    [[nodiscard]] double mean_likeness(std::uint32_t left, std::uint32_t right) const {
        return likeness_of(sum_of(left), sum_of(right)) / static_cast<double>(groups_[left].size) /
               static_cast<double>(groups_[right].size);
    }

    [[nodiscard]] bool may_join(const Group& left, const Group& right, double likeness) const {
        const auto is_too_unlike = [&](const Group& group) {
            return group.size > 1 && likeness < settings_.least_share * group.own_likeness();
        };
        if (is_too_unlike(left) || is_too_unlike(right)) return false;
        if (!left.first || !right.first) return true;
        return std::max(*left.last, *right.last) - std::min(*left.first, *right.first) <=
               settings_.days;
    }

    // Into the larger one, which is cheaper.
    void join(std::uint32_t left, std::uint32_t right) {
        if (groups_[left].size < groups_[right].size) std::swap(left, right);
        Group& group = groups_[left];
        Group& other = groups_[right];
        group.sum = add(sum_of(left), sum_of(right));
        group.size += other.size;
        if (other.first) {
            group.first = group.first ? std::min(*group.first, *other.first) : *other.first;
            group.last = group.last ? std::max(*group.last, *other.last) : *other.last;
        }
        other.sum = {};
        parents_[right] = left;
    }

    const std::vector<EventVoice>& voices_;
    const EventSettings& settings_;
    std::vector<std::uint32_t> parents_;
    std::vector<Group> groups_;  // of roots
    std::priority_queue<Proposal> proposals_;
};

}  // namespace

std::vector<std::uint32_t> join_voices(const std::vector<EventVoice>& voices,
                                       const std::vector<LikelyPair>& pairs,
                                       const EventSettings& settings) {
    return Joiner(voices, settings).join(pairs);
}

}  // namespace onoma
