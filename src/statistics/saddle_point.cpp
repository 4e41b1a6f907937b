// SPDX-License-Identifier: Apache-2.0
// Documents of a stratum of which a share p is drawn: drawn independently, each with the odds
// p / (1 - p) e^(t hits + u). Given that each stratum draws its number they are draws without
// replacement, whatever t and u are; u holds the expected number at that number, and t moves the
// expected hits to where the tail begins.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "statistics/distributions.hpp"
#include "statistics/drawn_hits.hpp"

namespace onoma {
namespace {

constexpr int most_steps = 200;
constexpr double precision = 1e-10;
constexpr double dominating_part = 0.2;  // of the variance
constexpr int most_splits = 6;           // dominating documents that are drawn first

// ln(1 + e^x), without overflow.
double softplus(double x) {
    return x > 0.0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

// One stratum at a tilt t, with the u that keeps its number.
struct TiltedStratum {
    double offset = 0.0;      // u
    double cumulant = 0.0;    // K less u x documents drawn
    double hits = 0.0;        // dK / dt
    double variance = 0.0;    // d2K / du2
    double covariance = 0.0;  // d2K / dt du
    double of_hits = 0.0;     // d2K / dt2
};

template <typename Visit>
void for_each_class(const StratumDraw& stratum, const Visit& visit) {
    auto silent = static_cast<double>(stratum.documents);
    for (const HitsByLength::Class& found : stratum.with_hits) {
        silent -= static_cast<double>(found.documents);
        visit(static_cast<double>(found.hits), static_cast<double>(found.documents));
    }
    if (silent > 0.0) visit(0.0, silent);
}

TiltedStratum tilted(const StratumDraw& stratum, double tilt) {
    const auto drawn = static_cast<double>(stratum.drawn);
    const double log_odds =
        std::log(drawn) - std::log(static_cast<double>(stratum.documents) - drawn);
    // With u = 0 all documents have their odds or more in the direction of t, with the other end
    // all have theirs or less.
    const double other_end = -tilt * static_cast<double>(stratum.with_hits.back().hits);
    TiltedStratum result;
    double low = std::min(0.0, other_end);
    double high = std::max(0.0, other_end);
    result.offset = low + (high - low) / 2.0;
    for (int step = 0; step < most_steps; ++step) {
        double sum = 0.0;
        result.variance = 0.0;
        for_each_class(stratum, [&](double hits, double documents) {
            const double chance = 1.0 / (1.0 + std::exp(-(log_odds + result.offset + tilt * hits)));
            sum += documents * chance;
            result.variance += documents * chance * (1.0 - chance);
        });
        const double over = sum - drawn;
        if (std::abs(over) <= precision * drawn || high - low <= 1e-14 * std::abs(high)) break;
        (over > 0.0 ? high : low) = result.offset;
        const double next = result.offset - over / result.variance;
        result.offset = next > low && next < high ? next : low + (high - low) / 2.0;
    }
    for_each_class(stratum, [&](double hits, double documents) {
        const double odds = log_odds + result.offset + tilt * hits;
        const double chance = 1.0 / (1.0 + std::exp(-odds));
        const double spread = documents * chance * (1.0 - chance);
        result.hits += documents * chance * hits;
        result.covariance += spread * hits;
        result.of_hits += spread * hits * hits;
        result.cumulant += documents * (softplus(odds) - softplus(log_odds));
    });
    result.cumulant -= result.offset * drawn;
    return result;
}

// All strata together at a tilt.
struct Tilted {
    double hits = 0.0;
    double variance = 0.0;  // of the hits, given the numbers drawn: dhits / dt
    double cumulant = 0.0;
    double log_variances = 0.0;  // ln of the product of the strata's variances
};

bool is_open(const StratumDraw& stratum) {
    return !stratum.with_hits.empty() && stratum.drawn > 0 && stratum.drawn < stratum.documents;
}

Tilted tilted(std::span<const StratumDraw> strata, double tilt) {
    Tilted result;
    for (const StratumDraw& stratum : strata) {
        if (!is_open(stratum)) {
            for (const HitsByLength::Class& found : stratum.with_hits) {
                if (stratum.drawn == 0) continue;
                const auto hits = static_cast<double>(found.hits * found.documents);
                result.hits += hits;
                result.cumulant += tilt * hits;
            }
            continue;
        }
        const TiltedStratum part = tilted(stratum, tilt);
        result.hits += part.hits;
        result.variance += part.of_hits - part.covariance * part.covariance / part.variance;
        result.cumulant += part.cumulant;
        result.log_variances += std::log(part.variance);
    }
    return result;
}

// The tilt at which so many hits are expected; between the least and the most there can be.
double tilt_for(std::span<const StratumDraw> strata, double hits) {
    const Tilted at_zero = tilted(strata, 0.0);
    const double sign = hits < at_zero.hits ? -1.0 : 1.0;
    const auto excess = [&](const Tilted& at) { return sign * (at.hits - hits); };
    double low = 0.0;  // in the direction of the sign
    double high = 1.0 / 16.0;
    while (high < 1024.0 && excess(tilted(strata, sign * high)) < 0.0) {
        low = high;
        high *= 2.0;
    }
    double tilt = low + (high - low) / 2.0;
    for (int step = 0; step < most_steps; ++step) {
        const Tilted at = tilted(strata, sign * tilt);
        const double over = excess(at);
        if (std::abs(over) <= precision * std::max(1.0, hits) || high - low <= 1e-12 * high) break;
        (over > 0.0 ? high : low) = tilt;
        const double next = tilt - over / at.variance;
        tilt = next > low && next < high ? next : low + (high - low) / 2.0;
    }
    return sign * tilt;
}

double normal_density(double x) {
    return std::exp(-x * x / 2.0) / std::sqrt(2.0 * std::numbers::pi);
}

// The tail beyond `hits` away from what is expected (Lugannani & Rice 1980).
double outer_tail(std::span<const StratumDraw> strata, double hits) {
    const double tilt = tilt_for(strata, hits);
    const Tilted at = tilted(strata, tilt);
    const double root = std::sqrt(std::max(0.0, 2.0 * (tilt * hits - at.cumulant)));
    // Next to the mean both terms of the correction are infinite, and nearly the same.
    if (root < 1e-3) return 0.5;
    const double log_variances = at.log_variances - tilted(strata, 0.0).log_variances;
    const double slope = 2.0 * std::sinh(std::abs(tilt) / 2.0) * std::sqrt(at.variance) *
                         std::exp(log_variances / 2.0);
    const double tail =
        normal_probability(-root) - normal_density(root) * (1.0 / root - 1.0 / slope);
    return std::clamp(tail, 0.0, 1.0);
}

std::int64_t sum_of(std::span<const StratumDraw> strata,
                    std::int64_t (*hits_of)(const StratumDraw&)) {
    std::int64_t hits = 0;
    for (const StratumDraw& stratum : strata) hits += hits_of(stratum);
    return hits;
}

double at_least(std::span<const StratumDraw> strata, std::int64_t hits) {
    if (hits <= sum_of(strata, least_hits)) return 1.0;
    if (hits > sum_of(strata, most_hits)) return 0.0;
    const double edge = static_cast<double>(hits) - 0.5;
    const double tail = outer_tail(strata, edge);
    return edge > tilted(strata, 0.0).hits ? tail : 1.0 - tail;
}

double at_most(std::span<const StratumDraw> strata, std::int64_t hits) {
    if (hits >= sum_of(strata, most_hits)) return 1.0;
    if (hits < sum_of(strata, least_hits)) return 0.0;
    const double edge = static_cast<double>(hits) + 0.5;
    const double tail = outer_tail(strata, edge);
    return edge < tilted(strata, 0.0).hits ? tail : 1.0 - tail;
}

// The stratum whose most talkative document makes a large part of the variance; none: null.
StratumDraw* dominated(std::vector<StratumDraw>& strata) {
    const double variance = tilted(strata, 0.0).variance;
    StratumDraw* result = nullptr;
    double largest = variance * dominating_part;
    for (StratumDraw& stratum : strata) {
        if (!is_open(stratum)) continue;
        const double share =
            static_cast<double>(stratum.drawn) / static_cast<double>(stratum.documents);
        const auto hits = static_cast<double>(stratum.with_hits.back().hits);
        const double part = hits * hits * share * (1.0 - share);
        if (part <= largest) continue;
        largest = part;
        result = &stratum;
    }
    return result;
}

// A tail, `tail(strata, hits)`, as the mean of those with and without a dominating document.
template <typename Tail>
double split_tail(std::vector<StratumDraw> strata, std::int64_t hits, int splits,
                  const Tail& tail) {
    StratumDraw* const stratum = splits > 0 ? dominated(strata) : nullptr;
    if (stratum == nullptr) return tail(strata, hits);
    const double share =
        static_cast<double>(stratum->drawn) / static_cast<double>(stratum->documents);
    const std::int64_t of_document = stratum->with_hits.back().hits;
    if (--stratum->with_hits.back().documents == 0) stratum->with_hits.pop_back();
    --stratum->documents;
    const double without = split_tail(strata, hits, splits - 1, tail);
    --stratum->drawn;
    const double with = split_tail(std::move(strata), hits - of_document, splits - 1, tail);
    return share * with + (1.0 - share) * without;
}

}  // namespace

double saddle_point_at_least(std::vector<StratumDraw> strata, std::int64_t hits) {
    return split_tail(std::move(strata), hits, most_splits, at_least);
}

double saddle_point_at_most(std::vector<StratumDraw> strata, std::int64_t hits) {
    return split_tail(std::move(strata), hits, most_splits, at_most);
}

}  // namespace onoma
