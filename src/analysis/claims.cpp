// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/claims.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace onoma {
namespace {

constexpr std::size_t most_compared = 256;
constexpr int least_digits = 2;
constexpr int most_digits = 15;
constexpr std::size_t least_topics = 3;
constexpr std::size_t least_topics_of_rates = 2;  // which are rare: "4x per year"

double lower(const Figure& figure) { return figure.low.value_or(0); }
double upper(const Figure& figure) { return figure.high.value_or(lower(figure)); }
double middle(const Figure& figure) { return (lower(figure) + upper(figure)) / 2; }
bool is_range(const Figure& figure) { return figure.high && *figure.high != *figure.low; }

double rounded(double value, int digits) {
    if (value == 0) return 0;
    const double unit = std::pow(10, std::floor(std::log10(std::abs(value))) + 1 - digits);
    return std::round(value / unit) * unit;
}

bool nearly_equal(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(std::abs(left), std::abs(right));
}

// The fewest digits that tell `value`.
int digits_of(double value) {
    for (int digits = 1; digits < most_digits; ++digits) {
        if (nearly_equal(rounded(value, digits), value)) return digits;
    }
    return most_digits;
}

using Bucket = std::tuple<FigureKind, std::string_view, std::string_view>;

Bucket bucket_of(const Figure& figure) { return {figure.kind, figure.unit, figure.per}; }

std::size_t shared(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(), [&](const std::string& word) {
            return std::find(right.begin(), right.end(), word) != right.end();
        }));
}

bool same_subject(const ClaimedFigure& left, const ClaimedFigure& right) {
    const std::string& one = left.figure.measured;
    const std::string& other = right.figure.measured;
    const bool needs_noun = left.figure.kind != FigureKind::multiplier;
    if (needs_noun && !one.empty() && !other.empty() && one != other) return false;
    const std::size_t least = left.figure.per.empty() ? least_topics : least_topics_of_rates;
    return shared(left.about, right.about) > 0 || shared(left.topics, right.topics) >= least;
}

// Sets that grow together (union-find, the smaller index leads).
class Groups {
public:
    explicit Groups(std::size_t size) : leaders_(size) {
        std::iota(leaders_.begin(), leaders_.end(), std::size_t{0});
    }

    std::size_t leader(std::size_t index) {
        while (leaders_[index] != index) {
            leaders_[index] = leaders_[leaders_[index]];
            index = leaders_[index];
        }
        return index;
    }

    void join(std::size_t left, std::size_t right) {
        const std::size_t one = leader(left);
        const std::size_t other = leader(right);
        leaders_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::size_t> leaders_;
};

std::vector<std::size_t> by_bucket_and_value(const std::vector<ClaimedFigure>& figures) {
    std::vector<std::size_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const Figure& one = figures[left].figure;
        const Figure& other = figures[right].figure;
        return std::make_tuple(bucket_of(one), lower(one), left) <
               std::make_tuple(bucket_of(other), lower(other), right);
    });
    return order;
}

void join_equal(const std::vector<ClaimedFigure>& figures, Groups& groups) {
    const std::vector<std::size_t> order = by_bucket_and_value(figures);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const ClaimedFigure& figure = figures[order[at]];
        const std::size_t last = std::min(at + most_compared, order.size());
        for (std::size_t next = at + 1; next < last; ++next) {
            const ClaimedFigure& other = figures[order[next]];
            if (bucket_of(other.figure) != bucket_of(figure.figure)) break;
            if (!equal_within_rounding(figure.figure, other.figure)) {
                // Values ascend: what is far above cannot come back, unless this is a range.
                if (lower(other.figure) > upper(figure.figure) * 2 + 1) break;
                continue;
            }
            if (same_subject(figure, other)) groups.join(order[at], order[next]);
        }
    }
}

std::int64_t count_sources(const std::vector<ClaimedFigure>& figures,
                           const std::vector<std::size_t>& members) {
    std::set<std::string_view> sources;
    for (const std::size_t member : members) sources.insert(figures[member].source);
    return static_cast<std::int64_t>(sources.size());
}

using Members = std::vector<std::vector<std::size_t>>;

Members members_of(const std::vector<ClaimedFigure>& figures, Groups& groups) {
    std::map<std::size_t, std::vector<std::size_t>> by_leader;
    for (std::size_t index = 0; index < figures.size(); ++index) {
        by_leader[groups.leader(index)].push_back(index);
    }
    Members members;
    for (auto& [leader, indices] : by_leader) members.push_back(std::move(indices));
    return members;
}

// What single sources say of the same entity and noun.
void join_different(const std::vector<ClaimedFigure>& figures, Groups& groups) {
    using Subject = std::tuple<Bucket, std::string_view, std::string_view>;
    std::map<Subject, std::vector<std::size_t>> subjects;
    for (const auto& members : members_of(figures, groups)) {
        const ClaimedFigure& first = figures[members.front()];
        const bool is_telling = !first.about.empty() && !first.figure.measured.empty();
        if (!is_telling || count_sources(figures, members) > 1) continue;
        subjects[{bucket_of(first.figure), first.figure.measured, first.about.front()}].push_back(
            members.front());
    }
    for (const auto& [subject, leaders] : subjects) {
        if (count_sources(figures, leaders) < 2) continue;
        for (const std::size_t leader : leaders) groups.join(leaders.front(), leader);
    }
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

Claim make_claim(const std::vector<ClaimedFigure>& figures, std::vector<std::size_t> members) {
    Claim claim;
    const Figure& first = figures[members.front()].figure;
    claim.kind = first.kind;
    claim.unit = first.unit;
    claim.per = first.per;
    claim.source_count = count_sources(figures, members);
    std::map<std::string, std::size_t> measured;
    std::vector<double> values;
    bool are_equal = true;
    for (const std::size_t member : members) {
        const Figure& figure = figures[member].figure;
        if (!figure.measured.empty()) ++measured[figure.measured];
        values.push_back(middle(figure));
        are_equal = are_equal && equal_within_rounding(first, figure);
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

bool equal_within_rounding(const Figure& left, const Figure& right) {
    // "Tens of millions" is no way to write 10 million.
    if (left.high.has_value() != right.high.has_value()) return false;
    if (is_range(left) || is_range(right)) {
        return lower(left) <= upper(right) && lower(right) <= upper(left);
    }
    const double one = lower(left);
    const double other = lower(right);
    if (nearly_equal(one, other)) return true;
    const int digits = std::max(least_digits, std::min(digits_of(one), digits_of(other)));
    return nearly_equal(rounded(one, digits), rounded(other, digits));
}

std::vector<Claim> compare_claims(std::vector<ClaimedFigure>& figures) {
    std::stable_sort(figures.begin(), figures.end(),
                     [](const ClaimedFigure& left, const ClaimedFigure& right) {
                         return std::tie(left.source, left.document, left.figure.range.begin) <
                                std::tie(right.source, right.document, right.figure.range.begin);
                     });
    Groups groups(figures.size());
    join_equal(figures, groups);
    join_different(figures, groups);
    std::vector<Claim> claims;
    for (auto& members : members_of(figures, groups)) {
        claims.push_back(make_claim(figures, std::move(members)));
    }
    std::sort(claims.begin(), claims.end(), comes_before);
    return claims;
}

}  // namespace onoma
