// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/claims.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/claim_groups.hpp"

namespace onoma {
namespace {

double middle(const Figure& figure) {
    const double low = figure.low.value_or(0);
    return (low + figure.high.value_or(low)) / 2;
}

std::int64_t count_sources(const std::vector<ClaimedFigure>& figures,
                           const std::vector<std::size_t>& members) {
    std::set<std::string_view> sources;
    for (const std::size_t member : members) sources.insert(figures[member].source);
    return static_cast<std::int64_t>(sources.size());
}

std::string commonest(const std::map<std::string, std::size_t>& counts) {
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    return most == counts.end() ? std::string() : most->first;
}

std::vector<std::string> names_of(const std::vector<ClaimedFigure>& figures,
                                  const std::vector<std::size_t>& members) {
    std::map<std::string, std::size_t> counts;
    for (const std::size_t member : members) {
        for (const std::string& name : figures[member].names) ++counts[name];
    }
    std::vector<std::string> names;
    for (const auto& [name, count] : counts) names.push_back(name);
    std::stable_sort(names.begin(), names.end(),
                     [&](const std::string& left, const std::string& right) {
                         return counts[left] > counts[right];
                     });
    return names;
}

// Those that tell one value stand together where values differ.
std::vector<std::size_t> in_order(std::vector<FigureGroup> groups,
                                  const std::vector<ClaimedFigure>& figures) {
    std::sort(groups.begin(), groups.end(), [&](const FigureGroup& left, const FigureGroup& right) {
        return middle(figures[left.front()].figure) < middle(figures[right.front()].figure);
    });
    std::vector<std::size_t> members;
    for (FigureGroup& group : groups) {
        std::sort(group.begin(), group.end());
        members.insert(members.end(), group.begin(), group.end());
    }
    return members;
}

Claim make_claim(const std::vector<ClaimedFigure>& figures, std::vector<FigureGroup> groups) {
    Claim claim;
    const bool are_equal = groups.size() == 1;
    std::vector<std::size_t> members = in_order(std::move(groups), figures);
    const Figure& first = figures[members.front()].figure;
    claim.kind = first.kind;
    claim.unit = first.unit;
    claim.per = first.per;
    claim.source_count = count_sources(figures, members);
    std::map<std::string, std::size_t> measured;
    std::vector<double> values;
    for (const std::size_t member : members) {
        const Figure& figure = figures[member].figure;
        if (!figure.measured.empty()) ++measured[figure.measured];
        values.push_back(middle(figure));
    }
    claim.measured = commonest(measured);
    claim.names = names_of(figures, members);
    std::sort(values.begin(), values.end());
    claim.min = values.front();
    claim.max = values.back();
    const std::size_t half = values.size() / 2;
    claim.median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    if (claim.source_count > 1) claim.agreement = are_equal ? Agreement::agree : Agreement::differ;
    claim.figures = std::move(members);
    return claim;
}

bool comes_before(const Claim& left, const Claim& right) {
    if (left.agreement != right.agreement) return left.agreement < right.agreement;
    if (left.source_count != right.source_count) return left.source_count > right.source_count;
    if (left.figures.size() != right.figures.size()) {
        return left.figures.size() > right.figures.size();
    }
    return left.figures.front() < right.figures.front();
}

}  // namespace

std::string_view to_string(Agreement agreement) {
    switch (agreement) {
        case Agreement::agree:
            return "agree";
        case Agreement::differ:
            return "differ";
        default:
            return "single";
    }
}

std::vector<Claim> compare_claims(std::vector<ClaimedFigure>& figures) {
    std::stable_sort(figures.begin(), figures.end(),
                     [](const ClaimedFigure& left, const ClaimedFigure& right) {
                         return std::tie(left.source, left.document, left.figure.range.begin) <
                                std::tie(right.source, right.document, right.figure.range.begin);
                     });
    const ClaimEvidence evidence(figures);
    std::vector<Claim> claims;
    for (auto& groups : join_contradicting(evidence, groups_of_equal(evidence))) {
        claims.push_back(make_claim(figures, std::move(groups)));
    }
    std::sort(claims.begin(), claims.end(), comes_before);
    return claims;
}

}  // namespace onoma
