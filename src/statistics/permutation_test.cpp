// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/permutation_test.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "onoma/statistics/contingency.hpp"
#include "onoma/statistics/keyness.hpp"
#include "statistics/drawn_hits.hpp"

namespace onoma {
namespace {

// Values of G2 that are equal in exact numbers may differ in the last digits.
constexpr double relative_tie = 1e-9;
constexpr double affordable = 1e6;  // multiplications, about a millisecond
constexpr std::size_t documents_of_stratum = 10;

// Strata in the order of preference: how many tenths make one.
constexpr std::array<std::size_t, 4> tenths_of_strata = {1, 2, 5, 10};

// How many hits of the drawn side are as far from what is expected as those observed.
struct Extremes {
    std::int64_t low = -1;  // so many or fewer
    std::int64_t high = 0;  // so many or more
};

// |G2| of a draw, which falls as its hits come near to what its tokens have, and rises beyond.
class DrawnG2 {
public:
    DrawnG2(std::int64_t hits, std::int64_t drawn_tokens, std::int64_t all_tokens)
        : hits_(hits), drawn_tokens_(drawn_tokens), other_tokens_(all_tokens - drawn_tokens) {}

    // A side never has more hits than tokens: beyond, nothing is more extreme.
    [[nodiscard]] double of(std::int64_t drawn_hits) const {
        const std::int64_t first = std::clamp(drawn_hits, hits_ - std::min(hits_, other_tokens_),
                                              std::min(hits_, drawn_tokens_));
        return std::abs(signed_g2({{first, drawn_tokens_}, {hits_ - first, other_tokens_}}));
    }

    [[nodiscard]] Extremes extremes(std::int64_t observed) const {
        const double limit = of(observed) * (1.0 - relative_tie) - 1e-12;
        const double share =
            static_cast<double>(drawn_tokens_) / static_cast<double>(drawn_tokens_ + other_tokens_);
        const double expected = static_cast<double>(hits_) * share;
        // Both searches go from what is expected, where G2 is least, to an end.
        Extremes found{-1, hits_ + 1};
        for (auto inside = static_cast<std::int64_t>(std::floor(expected)) + 1;
             inside - found.low > 1;) {
            const std::int64_t middle = found.low + (inside - found.low) / 2;
            (of(middle) >= limit ? found.low : inside) = middle;
        }
        for (auto inside = static_cast<std::int64_t>(std::ceil(expected)) - 1;
             found.high - inside > 1;) {
            const std::int64_t middle = inside + (found.high - inside) / 2;
            (of(middle) >= limit ? found.high : inside) = middle;
        }
        return found;
    }

private:
    std::int64_t hits_;
    std::int64_t drawn_tokens_;
    std::int64_t other_tokens_;
};

void sort_by_hits(std::vector<HitsByLength::Class>& classes) {
    std::sort(
        classes.begin(), classes.end(),
        [](const HitsByLength::Class& a, const HitsByLength::Class& b) { return a.hits < b.hits; });
}

PermutationP exact_p(std::span<const StratumDraw> strata, const Extremes& extremes) {
    const std::vector<double> hits = distribution_of_hits(strata);
    double p = 0.0;
    for (std::int64_t x = 0; x <= std::min(extremes.low, std::ssize(hits) - 1); ++x) {
        p += hits[static_cast<std::size_t>(x)];
    }
    for (std::int64_t x = std::ssize(hits) - 1; x >= extremes.high; --x) {
        p += hits[static_cast<std::size_t>(x)];
    }
    return {std::clamp(p, smallest_p, 1.0), true};
}

}  // namespace

LengthStrata::LengthStrata(std::span<const std::int64_t> tokens) : tenth_of_(tokens.size()) {
    std::vector<std::size_t> order(tokens.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return tokens[a] < tokens[b]; });
    std::size_t shorter = 0;  // documents
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (place > 0 && tokens[order[place]] > tokens[order[place - 1]]) shorter = place;
        tenth_of_[order[place]] = static_cast<std::uint8_t>(tenths * shorter / order.size());
    }
}

HitsByLength::HitsByLength(const LengthStrata& strata, std::span<const HitsInDocument> hits) {
    for (const HitsInDocument& found : hits) {
        classes_[strata.tenth_of(found.document)].push_back({found.hits, 1});
        all_hits_ += found.hits;
    }
    for (std::vector<Class>& tenth : classes_) {
        sort_by_hits(tenth);
        std::size_t kept = 0;
        for (std::size_t next = 1; next < tenth.size(); ++next) {
            if (tenth[next].hits == tenth[kept].hits) {
                tenth[kept].documents += tenth[next].documents;
            } else {
                tenth[++kept] = tenth[next];
            }
        }
        if (!tenth.empty()) tenth.resize(kept + 1);
    }
}

PermutationTest::PermutationTest(const LengthStrata& strata, std::span<const std::int64_t> tokens,
                                 const std::vector<bool>& in_group) {
    assert(strata.documents() == tokens.size() && in_group.size() == tokens.size());
    const auto of_group = std::count(in_group.begin(), in_group.end(), true);
    draws_group_ = 2 * of_group <= std::ssize(in_group);
    for (std::size_t document = 0; document < tokens.size(); ++document) {
        ++all_[strata.tenth_of(document)];
        all_tokens_ += tokens[document];
        if (in_group[document] != draws_group_) continue;
        ++drawn_[strata.tenth_of(document)];
        drawn_tokens_ += tokens[document];
    }
    for (const std::size_t size : tenths_of_strata) {
        tenths_of_stratum_ = size;
        const std::size_t count = LengthStrata::tenths / size;
        if (tokens.size() >= count * documents_of_stratum && has_counterparts(size)) break;
    }
}

bool PermutationTest::has_counterparts(std::size_t tenths_of_stratum) const {
    std::int64_t drawn = 0;
    std::int64_t others = 0;
    std::int64_t drawn_with_others = 0;
    std::int64_t others_with_drawn = 0;
    for (std::size_t begin = 0; begin < LengthStrata::tenths; begin += tenths_of_stratum) {
        const auto sum = [&](const auto& counts) {
            return std::accumulate(&counts[begin], &counts[begin] + tenths_of_stratum,
                                   std::int64_t{0});
        };
        const std::int64_t drawn_here = sum(drawn_);
        const std::int64_t others_here = sum(all_) - drawn_here;
        drawn += drawn_here;
        others += others_here;
        if (drawn_here == 0 || others_here == 0) continue;
        drawn_with_others += drawn_here;
        others_with_drawn += others_here;
    }
    const bool is_smaller_side = drawn < others;  // of equal sides both count
    return 2 * drawn_with_others >= drawn && (is_smaller_side || 2 * others_with_drawn >= others);
}

PermutationP PermutationTest::p_value(const HitsByLength& hits, std::int64_t group_hits) const {
    if (hits.all_hits() == 0) return {};
    const std::int64_t observed = draws_group_ ? group_hits : hits.all_hits() - group_hits;
    const Extremes extremes =
        DrawnG2(hits.all_hits(), drawn_tokens_, all_tokens_).extremes(observed);
    if (extremes.high <= extremes.low + 1) return {1.0, true};
    std::vector<StratumDraw> strata(this->strata());
    for (std::size_t tenth = 0; tenth < LengthStrata::tenths; ++tenth) {
        StratumDraw& stratum = strata[tenth / tenths_of_stratum_];
        stratum.documents += all_[tenth];
        stratum.drawn += drawn_[tenth];
        const auto& found = hits.of(tenth);
        stratum.with_hits.insert(stratum.with_hits.end(), found.begin(), found.end());
    }
    if (tenths_of_stratum_ > 1) {
        for (StratumDraw& stratum : strata) sort_by_hits(stratum.with_hits);
    }
    if (cost_of_distribution(strata) <= affordable) return exact_p(strata, extremes);
    return {std::clamp(saddle_point_at_most(strata, extremes.low) +
                           saddle_point_at_least(strata, extremes.high),
                       smallest_p, 1.0),
            false};
}

}  // namespace onoma
