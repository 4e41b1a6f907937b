// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include "onoma/statistics/resampling.hpp"
#include "statistics/distributions.hpp"

namespace onoma {
namespace {

constexpr double too_much_work = 4e6;  // additions
constexpr double steps = 8192;         // in which all hits are told
constexpr double least_degrees_of_freedom = 1.5;
constexpr double rounding = 1e-9;

// What a stratum has, and what of it is the group's.
struct Sides {
    double hits = 0;
    double tokens = 0;
    double own_hits = 0;
    double own_tokens = 0;
    std::size_t own_documents = 0;

    [[nodiscard]] double own_share() const { return own_tokens / tokens; }
};

Sides sides_of(const DocumentStratum& stratum) {
    Sides sides;
    for (const StratumDocument& document : stratum) {
        sides.hits += static_cast<double>(document.hits);
        sides.tokens += static_cast<double>(document.tokens);
        if (!document.is_of_group) continue;
        sides.own_hits += static_cast<double>(document.hits);
        sides.own_tokens += static_cast<double>(document.tokens);
        ++sides.own_documents;
    }
    return sides;
}

bool has_both_sides(const DocumentStratum& stratum, const Sides& sides) {
    return sides.own_documents > 0 && sides.own_documents < stratum.size();
}

double probability_beyond(double distance, double variance) {
    if (variance <= 0.0) return 1.0;
    return 2.0 * normal_probability(-distance / std::sqrt(variance));
}

// A sum of independent whole numbers: P(sum = least + index).
struct Distribution {
    std::int64_t least = 0;
    std::vector<double> probabilities = {1.0};
};

Distribution sum_of(const Distribution& left, const Distribution& right) {
    return {left.least + right.least, sum_probabilities(right.probabilities, left.probabilities)};
}

double probability_beyond(const Distribution& distribution, double centre, double distance) {
    double sum = 0.0;
    for (std::size_t at = 0; at < distribution.probabilities.size(); ++at) {
        const double value = static_cast<double>(distribution.least) + static_cast<double>(at);
        if (std::abs(value - centre) >= distance - rounding) sum += distribution.probabilities[at];
    }
    return std::min(sum, 1.0);
}

// How many hits each document has more than its tokens would give it, in parts of `step`.
std::vector<std::int64_t> residuals_of(const DocumentStratum& stratum, const Sides& sides,
                                       double step) {
    std::vector<std::int64_t> residuals;
    for (const StratumDocument& document : stratum) {
        const double expected = sides.hits * static_cast<double>(document.tokens) / sides.tokens;
        residuals.push_back(std::llround((static_cast<double>(document.hits) - expected) / step));
    }
    return residuals;
}

// The sum of `drawn` of the residuals, each choice as likely as any other. Document after document
// is drawn or not.
Distribution draw(const std::vector<std::int64_t>& residuals, std::size_t drawn) {
    Distribution result;
    std::int64_t most = 0;
    for (const std::int64_t residual : residuals) {
        (residual < 0 ? result.least : most) += residual;
    }
    const auto width = static_cast<std::size_t>(most - result.least + 1);
    std::vector<std::vector<double>> by_count(drawn + 1, std::vector<double>(width, 0.0));
    by_count[0][static_cast<std::size_t>(-result.least)] = 1.0;
    auto left = static_cast<double>(residuals.size());
    for (const std::int64_t residual : residuals) {
        std::vector<std::vector<double>> next(drawn + 1, std::vector<double>(width, 0.0));
        for (std::size_t count = 0; count <= drawn; ++count) {
            const double chance = static_cast<double>(drawn - count) / left;
            for (std::size_t at = 0; at < width; ++at) {
                const double probability = by_count[count][at];
                if (probability == 0.0) continue;
                next[count][at] += probability * (1.0 - chance);
                if (chance > 0.0) {
                    const auto sum = static_cast<std::int64_t>(at) + residual;
                    next[count + 1][static_cast<std::size_t>(sum)] += probability * chance;
                }
            }
        }
        by_count = std::move(next);
        left -= 1.0;
    }
    result.probabilities = std::move(by_count[drawn]);
    return result;
}

double variance_of_draw(const DocumentStratum& stratum, const Sides& sides) {
    const auto all = static_cast<double>(stratum.size());
    const auto own = static_cast<double>(sides.own_documents);
    double squares = 0.0;
    for (const StratumDocument& document : stratum) {
        const double residual = static_cast<double>(document.hits) -
                                sides.hits * static_cast<double>(document.tokens) / sides.tokens;
        squares += residual * residual;
    }
    return squares * own * (all - own) / (all * (all - 1.0));
}

// The strata that say something of the thing, and what they add up to.
struct Informative {
    std::vector<const DocumentStratum*> strata;
    std::vector<Sides> sides;
    double distance = 0.0;  // of the group's hits from those expected
};

// The most values that the draw of a stratum has: as many as there are ways to draw.
double ways_to_draw(double all, double drawn) {
    double ways = 1.0;
    for (double taken = 0.0; taken < drawn && ways < steps; ++taken) {
        ways *= (all - taken) / (taken + 1.0);
    }
    return std::min(ways, steps);
}

// Of drawing, and of adding up what is drawn.
double work_of(const Sides& sides, double documents, double all_hits) {
    const auto own = static_cast<double>(sides.own_documents);
    return documents * own * steps * sides.hits / all_hits + steps * ways_to_draw(documents, own);
}

double p_of_labels(const Informative& found) {
    double hits = 0.0;
    double documents = 0.0;
    double variance = 0.0;
    for (std::size_t at = 0; at < found.strata.size(); ++at) {
        hits += found.sides[at].hits;
        documents += static_cast<double>(found.strata[at]->size());
        variance += variance_of_draw(*found.strata[at], found.sides[at]);
    }
    double work = 0.0;
    for (std::size_t at = 0; at < found.strata.size(); ++at) {
        work += work_of(found.sides[at], static_cast<double>(found.strata[at]->size()), hits);
    }
    if (work > too_much_work) return probability_beyond(found.distance, variance);
    const double step = hits / steps;
    Distribution all_strata;
    std::int64_t observed = 0;
    for (std::size_t at = 0; at < found.strata.size(); ++at) {
        const DocumentStratum& stratum = *found.strata[at];
        const std::vector<std::int64_t> residuals = residuals_of(stratum, found.sides[at], step);
        for (std::size_t document = 0; document < stratum.size(); ++document) {
            if (stratum[document].is_of_group) observed += residuals[document];
        }
        all_strata = sum_of(all_strata, draw(residuals, found.sides[at].own_documents));
    }
    // Ways that are equally far may be rounded apart.
    const double distance = static_cast<double>(std::abs(observed)) - std::sqrt(documents);
    return probability_beyond(all_strata, 0.0, distance);
}

double p_of_tokens(const Informative& found) {
    double hits = 0.0;
    double expected = 0.0;
    double variance = 0.0;
    for (const Sides& sides : found.sides) {
        hits += sides.hits;
        expected += sides.hits * sides.own_share();
        variance += sides.hits * sides.own_share() * (1.0 - sides.own_share());
    }
    if (hits * hits > too_much_work) return probability_beyond(found.distance, variance);
    Distribution all_hits;
    for (const Sides& sides : found.sides) {
        const Distribution one = {0, {1.0 - sides.own_share(), sides.own_share()}};
        for (double hit = 0.0; hit < sides.hits; ++hit) all_hits = sum_of(all_hits, one);
    }
    return probability_beyond(all_hits, expected, found.distance);
}

// Of Mantel and Haenszel's ratio the part of each stratum in numerator and denominator.
std::optional<Estimate> log_ratio_of(const std::vector<Sides>& strata, double confidence) {
    double above = 0.0;
    double below = 0.0;
    for (const Sides& sides : strata) {
        above += sides.own_hits * (1.0 - sides.own_share());
        below += (sides.hits - sides.own_hits) * sides.own_share();
    }
    if (above == 0.0 || below == 0.0) return std::nullopt;
    double squares = 0.0;
    double fourth_powers = 0.0;
    for (const Sides& sides : strata) {
        const double share = sides.own_hits * (1.0 - sides.own_share()) / above -
                             (sides.hits - sides.own_hits) * sides.own_share() / below;
        squares += share * share;
        fourth_powers += std::pow(share, 4.0);
    }
    const auto all = static_cast<double>(strata.size());
    const double effective = squares * squares / fourth_powers;
    const double degrees = std::min(effective, all) - 1.0;
    if (!(degrees >= least_degrees_of_freedom)) return std::nullopt;
    const double error = std::sqrt(squares * all / (all - 1.0)) / std::numbers::ln2;
    const double margin = error * t_quantile(0.5 + confidence / 2.0, degrees);
    const double value = std::log2(above / below);
    return Estimate{value, {value - margin, value + margin}};
}

}  // namespace

StratifiedComparison compare_within_strata(std::span<const DocumentStratum> strata,
                                           double confidence) {
    StratifiedComparison result;
    Informative found;
    for (const DocumentStratum& stratum : strata) {
        const Sides sides = sides_of(stratum);
        if (!has_both_sides(stratum, sides) || sides.tokens == 0.0) continue;
        ++result.strata;
        if (sides.hits == 0.0) continue;
        found.strata.push_back(&stratum);
        found.sides.push_back(sides);
        result.hits += std::llround(sides.own_hits);
        result.other_hits += std::llround(sides.hits - sides.own_hits);
        result.expected_hits += sides.hits * sides.own_share();
    }
    result.informative_strata = static_cast<std::int64_t>(found.strata.size());
    if (found.strata.empty()) return result;
    found.distance = std::abs(static_cast<double>(result.hits) - result.expected_hits);
    result.p_of_labels = p_of_labels(found);
    result.p_of_tokens = p_of_tokens(found);
    result.log_ratio = log_ratio_of(found.sides, confidence);
    return result;
}

}  // namespace onoma
