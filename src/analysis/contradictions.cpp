// SPDX-License-Identifier: Apache-2.0
// A contradiction is rare: most other values are of another thing. So both must name one topic, and
// neither article may say more than one value of it.
#include <algorithm>
#include <array>
#include <map>

#include "analysis/claim_groups.hpp"

namespace onoma {
namespace {

// Groups of one topic that are looked at, each: days go on, topics do not end.
constexpr std::size_t most_following = 256;

// Of which only one value can be true at a time.
struct Topic {
    Bucket bucket;
    std::string_view measured;
    std::string_view subject;

    friend auto operator<=>(const Topic&, const Topic&) = default;
};

bool can_contradict(FigureKind kind) {
    constexpr std::array kinds = {FigureKind::money, FigureKind::percent, FigureKind::count,
                                  FigureKind::quantity};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::optional<Topic> topic_of(const ComparedFigure& compared) {
    const ClaimedFigure& claimed = *compared.claimed;
    const bool is_told = !claimed.figure.measured.empty() && !claimed.subject.empty();
    if (!can_contradict(claimed.figure.kind) || !is_told) return std::nullopt;
    return Topic{bucket_of(compared), claimed.figure.measured, claimed.subject};
}

// Whether the document of `index` has another figure of its bucket for which `is_so`.
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
        if (is_another && is_so(figures[other])) return true;
    }
    return false;
}

// An article with two values of one topic does not say which of them it holds against others.
bool is_decided(const ComparedFigures& figures, std::size_t index) {
    const auto topic = topic_of(figures[index]);
    return !has_another(figures, index, [&](const ComparedFigure& other) {
        return topic_of(other) == topic && are_rivals(other.value, figures[index].value);
    });
}

bool contradict(const ClaimEvidence& evidence, std::size_t left, std::size_t right) {
    const ComparedFigures& figures = evidence.figures();
    const auto also_says = [&](std::size_t one, std::size_t other) {
        return has_another(figures, one, [&](const ComparedFigure& further) {
            return equal_within_rounding(further.value, figures[other].value);
        });
    };
    return figures[left].claimed->source != figures[right].claimed->source &&
           evidence.may_contradict(left, right) && !also_says(left, right) &&
           !also_says(right, left);
}

bool contradict(const ClaimEvidence& evidence, const FigureGroup& left, const FigureGroup& right) {
    return std::all_of(left.begin(), left.end(), [&](std::size_t one) {
        return std::all_of(right.begin(), right.end(),
                           [&](std::size_t other) { return contradict(evidence, one, other); });
    });
}

// Nothing unless all figures of the group are of one topic.
std::optional<Topic> topic_of(const ComparedFigures& figures, const FigureGroup& group) {
    const auto topic = topic_of(figures[group.front()]);
    const bool is_sure = std::all_of(group.begin(), group.end(), [&](std::size_t figure) {
        return topic_of(figures[figure]) == topic && is_decided(figures, figure);
    });
    return is_sure ? topic : std::nullopt;
}

// The groups of each topic, by day.
std::map<Topic, std::vector<std::size_t>> groups_by_topic(const ComparedFigures& figures,
                                                          const std::vector<FigureGroup>& groups) {
    std::map<Topic, std::vector<std::size_t>> topics;
    for (std::size_t index = 0; index < groups.size(); ++index) {
        if (const auto topic = topic_of(figures, groups[index])) topics[*topic].push_back(index);
    }
    const auto key = [&](std::size_t group) {
        return std::make_pair(figures[groups[group].front()].day, groups[group].front());
    };
    for (auto& [topic, indices] : topics) {
        std::sort(indices.begin(), indices.end(),
                  [&](std::size_t left, std::size_t right) { return key(left) < key(right); });
    }
    return topics;
}

}  // namespace

std::vector<std::vector<FigureGroup>> join_contradicting(const ClaimEvidence& evidence,
                                                         std::vector<FigureGroup> equal) {
    std::vector<std::vector<FigureGroup>> joined(equal.size());
    std::vector<bool> is_taken(equal.size());
    for (const auto& [topic, indices] : groups_by_topic(evidence.figures(), equal)) {
        for (std::size_t at = 0; at < indices.size(); ++at) {
            if (is_taken[indices[at]]) continue;
            auto& claim = joined[indices[at]];
            claim.push_back(equal[indices[at]]);
            const std::size_t last = std::min(indices.size(), at + 1 + most_following);
            for (std::size_t next = at + 1; next < last; ++next) {
                const FigureGroup& other = equal[indices[next]];
                if (is_taken[indices[next]]) continue;
                const bool is_against_all = std::all_of(
                    claim.begin(), claim.end(),
                    [&](const FigureGroup& group) { return contradict(evidence, group, other); });
                if (!is_against_all) continue;
                claim.push_back(other);
                is_taken[indices[next]] = true;
            }
            is_taken[indices[at]] = true;
        }
    }
    for (std::size_t index = 0; index < equal.size(); ++index) {
        if (!is_taken[index]) joined[index].push_back(std::move(equal[index]));
    }
    std::erase_if(joined, [](const auto& claim) { return claim.empty(); });
    return joined;
}

}  // namespace onoma
