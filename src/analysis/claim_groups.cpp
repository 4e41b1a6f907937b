// SPDX-License-Identifier: Apache-2.0
#include "analysis/claim_groups.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace onoma {
namespace {

constexpr std::size_t most_compared = 256;

// Days within a value: what may be one claim stands together.
std::vector<std::size_t> by_value_and_day(const ComparedFigures& figures) {
    std::vector<std::size_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t index) {
        const ComparedFigure& figure = figures[index];
        return std::make_tuple(bucket_of(figure), figure.value.low, figure.value.high, figure.day,
                               index);
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return key(left) < key(right); });
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

Bucket bucket_of(const ComparedFigure& compared) {
    const Figure& figure = compared.claimed->figure;
    const bool is_count = figure.kind == FigureKind::count;
    return {figure.kind, is_count ? std::string_view() : figure.unit, figure.per};
}

std::vector<FigureGroup> groups_of_equal(const ClaimEvidence& evidence) {
    const ComparedFigures& figures = evidence.figures();
    const std::vector<std::size_t> order = by_value_and_day(figures);
    std::vector<FigureGroup> groups;
    std::vector<std::size_t> group_at;    // of each place in `order`
    std::vector<std::size_t> asked_last;  // of each group: for which place
    for (std::size_t at = 0; at < order.size(); ++at) {
        std::size_t best = groups.size();
        double most = 0;
        const std::size_t first = at - std::min(at, most_compared);
        for (std::size_t before = at; before > first; --before) {
            if (bucket_of(figures[order[before - 1]]) != bucket_of(figures[order[at]])) break;
            const std::size_t group = group_at[before - 1];
            if (asked_last[group] == at) continue;
            asked_last[group] = at;
            const auto points = mean_evidence(evidence, order[at], groups[group]);
            if (!points || *points <= most) continue;
            best = group;
            most = *points;
        }
        if (best == groups.size()) {
            groups.emplace_back();
            asked_last.push_back(at);
        }
        groups[best].push_back(order[at]);
        group_at.push_back(best);
    }
    return groups;
}

}  // namespace onoma
