// SPDX-License-Identifier: Apache-2.0
#include "analysis/claim_groups.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "analysis/measures.hpp"
#include "figures/fates.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_compared = 256;

// Days within a value: what may be one claim stands together.
std::vector<std::uint32_t> by_value_and_day(const ComparedFigures& figures) {
    std::vector<std::uint32_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    const auto key = [&](std::uint32_t index) {
        const ComparedFigure& figure = figures[index];
        return std::make_tuple(bucket_of(figure), figure.value.low, figure.value.high, figure.day,
                               index);
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t left, std::uint32_t right) { return key(left) < key(right); });
    return order;
}

// Nothing unless `figure` is one claim with each of the group's last figures.
std::optional<double> mean_evidence(const ClaimEvidence& evidence, std::size_t figure,
                                    const FigureGroup& group) {
    const std::size_t compared = std::min(group.size(), most_compared);
    double sum = 0;
    for (auto member = group.end() - static_cast<std::ptrdiff_t>(compared); member != group.end();
         ++member) {
        const auto points = evidence.of_one_claim(figure, *member);
        if (!points) return std::nullopt;
        sum += *points;
    }
    return sum / static_cast<double>(compared);
}

}  // namespace

Bucket bucket_of(const ComparedFigure& figure) {
    return {figure.kind, figure.kind == FigureKind::count ? 0 : figure.unit, figure.per};
}

std::vector<FigureGroup> groups_of_equal(const ClaimEvidence& evidence) {
    const ComparedFigures& figures = evidence.figures();
    const std::vector<std::uint32_t> order = by_value_and_day(figures);
    std::vector<Bucket> buckets;
    for (const std::uint32_t figure : order) buckets.push_back(bucket_of(figures[figure]));
    std::vector<FigureGroup> groups;
    std::vector<std::uint32_t> group_at;    // of each place in `order`
    std::vector<std::uint32_t> asked_last;  // of each group: for which place
    for (std::size_t at = 0; at < order.size(); ++at) {
        std::size_t best = groups.size();
        double most = 0;
        const std::size_t first = at - std::min(at, most_compared);
        for (std::size_t before = at; before > first; --before) {
            if (buckets[before - 1] != buckets[at]) break;
            const std::size_t group = group_at[before - 1];
            if (asked_last[group] == at) continue;
            asked_last[group] = static_cast<std::uint32_t>(at);
            const auto points = mean_evidence(evidence, order[at], groups[group]);
            if (!points || *points <= most) continue;
            best = group;
            most = *points;
        }
        if (best == groups.size()) {
            groups.emplace_back();
            asked_last.push_back(static_cast<std::uint32_t>(at));
        }
        groups[best].push_back(order[at]);
        group_at.push_back(static_cast<std::uint32_t>(best));
    }
    return groups;
}

// A contradiction is rare: most other values are of another thing. So both must report one event
// (de Marneffe, Rafferty & Manning 2008) and be of one topic, and neither article may have more
// than one value of it.

namespace {

// Groups of one topic that are looked at, each: days go on, topics do not end.
constexpr std::size_t most_following = 256;

// Documents of a group that are taken as reports of one event, at most.
constexpr std::size_t most_agreeing = 16;

// Of which only one value can be true at a time, if it is measured in the same way. The subject is
// empty where it is the event.
struct Topic {
    Bucket bucket;
    std::uint32_t subject;

    friend auto operator<=>(const Topic&, const Topic&) = default;
};

Topic topic_of(const ComparedFigure& compared) { return {bucket_of(compared), compared.subject}; }

bool can_contradict(const ComparedFigure& figure) {
    constexpr std::array kinds = {FigureKind::money, FigureKind::percent, FigureKind::count,
                                  FigureKind::quantity, FigureKind::score};
    return std::find(kinds.begin(), kinds.end(), figure.kind) != kinds.end();
}

// Whether the document of `index` has another figure of its bucket for which `is_so`, by index.
template <typename Predicate>
bool has_another(const ComparedFigures& figures, std::size_t index, const Predicate& is_so) {
    const auto is_of_document = [&](std::size_t other) {
        return figures[other].document == figures[index].document;
    };
    std::size_t first = index;
    while (first > 0 && is_of_document(first - 1)) --first;
    for (std::size_t other = first; other < figures.size() && is_of_document(other); ++other) {
        const bool is_another =
            other != index && bucket_of(figures[other]) == bucket_of(figures[index]);
        if (is_another && is_so(other)) return true;
    }
    return false;
}

// Whether the document of `index` has the value in another figure.
bool also_says(const ComparedFigures& figures, std::size_t index, const FigureValue& value) {
    return has_another(figures, index, [&](std::size_t other) {
        return equal_within_rounding(figures[other].value, value);
    });
}

// An article with two values of one topic does not say which of them it holds against another one,
// but for a value that the other one has too, the other end of its change, and where the words
// before both tell. Of tolls the largest is that of the event, others are parts of it: at one
// place, of one age.
bool is_decided(const ClaimEvidence& evidence, std::size_t index, std::size_t against) {
    const ComparedFigures& figures = evidence.figures();
    const ComparedFigure& figure = figures[index];
    const bool is_toll = !fate_called(figures.text(figure.measured)).empty();
    return !has_another(figures, index, [&](std::size_t further) {
        const ComparedFigure& other = figures[further];
        if (&other == figures.other_value(index)) return false;
        const bool is_whole =
            is_toll && other.measured == figure.measured && other.value.low > figure.value.high;
        return topic_of(other) == topic_of(figure) &&
               may_measure_the_same(figures.text(other.measured), figures.text(figure.measured)) &&
               (is_whole || (are_rivals(other.value, figure.value) &&
                             !also_says(figures, against, other.value) &&
                             !evidence.is_told_apart(index, further, against)));
    });
}

bool contradict(const ClaimEvidence& evidence, std::size_t left, std::size_t right) {
    const ComparedFigures& figures = evidence.figures();
    return figures[left].source != figures[right].source && evidence.may_contradict(left, right) &&
           !also_says(figures, left, figures[right].value) &&
           !also_says(figures, right, figures[left].value) &&
           (evidence.are_of_one_change(left, right) ||
            (is_decided(evidence, left, right) && is_decided(evidence, right, left)));
}

template <typename Predicate>
bool any_pair(const FigureGroup& left, const FigureGroup& right, const Predicate& is_so) {
    return std::any_of(left.begin(), left.end(), [&](std::uint32_t one) {
        return std::any_of(right.begin(), right.end(),
                           [&](std::uint32_t other) { return is_so(one, other); });
    });
}

// How many words one pair shares to spare, which says that they are of one thing; nothing unless
// each pair of near days contradicts, and there is one. A later report that agrees with one side
// takes nothing from that.
std::optional<int> contradict(const ClaimEvidence& evidence, const FigureGroup& left,
                              const FigureGroup& right) {
    const bool any_cannot = any_pair(left, right, [&](std::size_t one, std::size_t other) {
        return !evidence.are_rivals(one, other);
    });
    if (any_cannot) return std::nullopt;
    int most = -1;
    for (const std::uint32_t one : left) {
        for (const std::uint32_t other : right) {
            if (!evidence.are_of_near_days(one, other)) continue;
            most = std::max(most, evidence.words_to_spare(one, other));
        }
    }
    if (most < 0) return std::nullopt;
    const bool all_do = !any_pair(left, right, [&](std::size_t one, std::size_t other) {
        return evidence.are_of_near_days(one, other) && !contradict(evidence, one, other);
    });
    return all_do ? std::optional(most) : std::nullopt;
}

bool can_contradict(const ComparedFigures& figures, const FigureGroup& group) {
    return std::all_of(group.begin(), group.end(), [&](std::size_t figure) {
        return topic_of(figures[figure]).bucket == topic_of(figures[group.front()]).bucket &&
               can_contradict(figures[figure]);
    });
}

// The groups of each topic, by day. A group that names its subject in two ways has the first.
std::map<Topic, std::vector<std::uint32_t>> groups_by_topic(
    const ComparedFigures& figures, const std::vector<FigureGroup>& groups) {
    std::map<Topic, std::vector<std::uint32_t>> topics;
    for (std::uint32_t index = 0; index < groups.size(); ++index) {
        if (!can_contradict(figures, groups[index])) continue;
        topics[topic_of(figures[groups[index].front()])].push_back(index);
    }
    const auto key = [&](std::uint32_t group) {
        return std::make_pair(figures[groups[group].front()].day, groups[group].front());
    };
    for (auto& [topic, indices] : topics) {
        std::sort(indices.begin(), indices.end(),
                  [&](std::uint32_t left, std::uint32_t right) { return key(left) < key(right); });
    }
    return topics;
}

// Two groups, the smaller index first.
using GroupPair = std::pair<std::uint32_t, std::uint32_t>;

GroupPair pair_of(std::uint32_t left, std::uint32_t right) {
    return {std::min(left, right), std::max(left, right)};
}

// Documents that agree on something may report one event, whatever they call their subjects.
std::set<GroupPair> agreeing_documents(const ComparedFigures& figures,
                                       const std::vector<FigureGroup>& groups) {
    std::set<GroupPair> pairs;
    for (const FigureGroup& group : groups) {
        const std::size_t last = std::min(group.size(), most_agreeing);
        for (std::size_t at = 1; at < last; ++at) {
            for (std::size_t before = 0; before < at; ++before) {
                pairs.insert(pair_of(figures[group[before]].document, figures[group[at]].document));
            }
        }
    }
    return pairs;
}

// Pairs of groups that contradict each other, by the words that they share to spare.
class Contradictions {
public:
    Contradictions(const ClaimEvidence& evidence, const std::vector<FigureGroup>& groups)
        : evidence_(evidence), groups_(groups) {
        for (const auto& [topic, indices] : groups_by_topic(evidence.figures(), groups)) {
            look_among(indices);
        }
        look_among_agreeing();
    }

    // Those that share most words first.
    [[nodiscard]] std::vector<GroupPair> in_order() const {
        std::vector<std::pair<int, GroupPair>> ranked;
        for (const auto& [pair, words] : found_) ranked.emplace_back(-words, pair);
        std::sort(ranked.begin(), ranked.end());
        std::vector<GroupPair> pairs;
        for (const auto& [words, pair] : ranked) pairs.push_back(pair);
        return pairs;
    }

    [[nodiscard]] bool are_contrary(std::uint32_t left, std::uint32_t right) const {
        return found_.contains(pair_of(left, right)) ||
               contradict(evidence_, groups_[left], groups_[right]).has_value();
    }

private:
    void look_at(std::uint32_t left, std::uint32_t right) {
        if (const auto words = contradict(evidence_, groups_[left], groups_[right])) {
            found_.emplace(pair_of(left, right), *words);
        }
    }

    void look_among(const std::vector<std::uint32_t>& indices) {
        for (std::size_t at = 0; at < indices.size(); ++at) {
            const std::size_t last = std::min(indices.size(), at + 1 + most_following);
            for (std::size_t next = at + 1; next < last; ++next)
                look_at(indices[at], indices[next]);
        }
    }

    void look_among_agreeing() {
        const ComparedFigures& figures = evidence_.figures();
        std::map<std::uint32_t, std::vector<std::uint32_t>> groups_of;  // by document
        for (std::uint32_t index = 0; index < groups_.size(); ++index) {
            if (!can_contradict(figures, groups_[index])) continue;
            for (const std::uint32_t figure : groups_[index]) {
                groups_of[figures[figure].document].push_back(index);
            }
        }
        for (const auto& [first, second] : agreeing_documents(figures, groups_)) {
            for (const std::uint32_t one : groups_of[first]) {
                for (const std::uint32_t other : groups_of[second]) {
                    const bool is_one_bucket = bucket_of(figures[groups_[one].front()]) ==
                                               bucket_of(figures[groups_[other].front()]);
                    if (one != other && is_one_bucket) look_at(one, other);
                }
            }
        }
    }

    const ClaimEvidence& evidence_;
    const std::vector<FigureGroup>& groups_;
    std::map<GroupPair, int> found_;  // with the words
};

// Each group contradicts each other of its claim.
class ClaimsOfGroups {
public:
    explicit ClaimsOfGroups(std::size_t groups) : claim_of_(groups) {
        std::iota(claim_of_.begin(), claim_of_.end(), std::uint32_t{0});
        for (const std::uint32_t group : claim_of_) members_.push_back({group});
    }

    void join(const GroupPair& pair, const Contradictions& contradictions) {
        FigureGroup& one = members_[claim_of_[pair.first]];
        FigureGroup& other = members_[claim_of_[pair.second]];
        if (&one == &other) return;
        const bool all_do = !any_pair(one, other, [&](std::uint32_t left, std::uint32_t right) {
            return !contradictions.are_contrary(left, right);
        });
        if (!all_do) return;
        const std::uint32_t claim = claim_of_[pair.first];
        for (const std::uint32_t group : other) claim_of_[group] = claim;
        one.insert(one.end(), other.begin(), other.end());
        other.clear();
    }

    [[nodiscard]] JoinedGroups take() {
        JoinedGroups joined;
        joined.next.assign(claim_of_.size(), JoinedGroups::none);
        for (FigureGroup& claim : members_) {
            if (claim.empty()) continue;
            std::sort(claim.begin(), claim.end());
            joined.heads.push_back(claim.front());
            for (std::size_t at = 1; at < claim.size(); ++at)
                joined.next[claim[at - 1]] = claim[at];
        }
        std::sort(joined.heads.begin(), joined.heads.end());
        return joined;
    }

private:
    std::vector<std::uint32_t> claim_of_;  // of each group
    std::vector<FigureGroup> members_;     // of each claim: groups
};

}  // namespace

JoinedGroups join_contradicting(const ClaimEvidence& evidence,
                                const std::vector<FigureGroup>& equal) {
    const Contradictions contradictions(evidence, equal);
    ClaimsOfGroups claims(equal.size());
    for (const GroupPair& pair : contradictions.in_order()) claims.join(pair, contradictions);
    return claims.take();
}

namespace {

double middle(const ComparedFigure& figure) { return (figure.value.low + figure.value.high) / 2; }

}  // namespace

GroupedClaims::GroupedClaims(const ClaimEvidence& evidence)
    : figures_(evidence.figures()),
      groups_(groups_of_equal(evidence)),
      joined_(join_contradicting(evidence, groups_)) {
    claims_.reserve(joined_.heads.size());
    for (const std::uint32_t head : joined_.heads) claims_.push_back(claim_of(head));
    std::sort(claims_.begin(), claims_.end(), [](const GroupedClaim& a, const GroupedClaim& b) {
        return std::tuple(a.agreement, b.sources, b.count, a.first) <
               std::tuple(b.agreement, a.sources, a.count, b.first);
    });
}

std::vector<std::size_t> GroupedClaims::figures(std::size_t claim) const {
    return members_of(claims_[claim].head);
}

std::vector<std::size_t> GroupedClaims::members_of(std::uint32_t head) const {
    std::vector<std::uint32_t> groups;
    for (std::uint32_t at = head; at != JoinedGroups::none; at = joined_.next[at]) {
        groups.push_back(at);
    }
    std::sort(groups.begin(), groups.end(), [&](std::uint32_t left, std::uint32_t right) {
        return middle(figures_[groups_[left].front()]) < middle(figures_[groups_[right].front()]);
    });
    std::vector<std::size_t> members;
    for (const std::uint32_t at : groups) {
        const auto first = static_cast<std::ptrdiff_t>(members.size());
        members.insert(members.end(), groups_[at].begin(), groups_[at].end());
        std::sort(members.begin() + first, members.end());
    }
    return members;
}

GroupedClaims::GroupedClaim GroupedClaims::claim_of(std::uint32_t head) const {
    const std::vector<std::size_t> members = members_of(head);
    std::vector<std::uint32_t> sources;
    for (const std::size_t member : members) sources.push_back(figures_[member].source);
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    GroupedClaim claim;
    claim.head = head;
    claim.first = static_cast<std::uint32_t>(members.front());
    claim.count = static_cast<std::uint32_t>(members.size());
    claim.sources = static_cast<std::uint32_t>(sources.size());
    if (claim.sources > 1) {
        const bool are_equal = joined_.next[head] == JoinedGroups::none;
        claim.agreement = are_equal ? Agreement::agree : Agreement::differ;
    }
    return claim;
}

}  // namespace onoma
