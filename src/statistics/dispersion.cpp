// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/dispersion.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/distributions.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

// Parts with tokens, each as its share of the hits and its share of the tokens.
struct Shares {
    std::vector<double> hits;
    std::vector<double> tokens;
};

std::optional<Shares> shares_of(std::span<const HitCounts> parts) {
    const HitCounts total = total_of(parts);
    if (total.hits == 0) return std::nullopt;
    Shares shares;
    for (const HitCounts& part : parts) {
        if (part.tokens == 0) continue;
        shares.hits.push_back(static_cast<double>(part.hits) / static_cast<double>(total.hits));
        shares.tokens.push_back(static_cast<double>(part.tokens) /
                                static_cast<double>(total.tokens));
    }
    if (shares.hits.size() < 2) return std::nullopt;
    return shares;
}

// Rates up to a common factor, which no measure here depends on.
std::vector<double> rates_of(const Shares& shares) {
    std::vector<double> rates(shares.hits.size());
    for (std::size_t part = 0; part < rates.size(); ++part) {
        rates[part] = shares.hits[part] / shares.tokens[part];
    }
    return rates;
}

double mean_of(const std::vector<double>& values) {
    CompensatedSum sum;
    for (const double value : values) sum.add(value);
    return sum.value() / static_cast<double>(values.size());
}

}  // namespace

PartSizes sizes_of(std::span<const double> tokens) {
    CompensatedSum sum;
    CompensatedSum squares;
    CompensatedSum fourth_powers;
    PartSizes sizes;
    for (const double size : tokens) {
        if (size <= 0.0) continue;
        const double square = size * size;
        sum.add(size);
        squares.add(square);
        fourth_powers.add(square * square);
        sizes.least = sizes.count > 0.0 ? std::min(sizes.least, size) : size;
        sizes.count += 1.0;
    }
    sizes.tokens = sum.value();
    sizes.squares = squares.value();
    sizes.fourth_powers = fourth_powers.value();
    return sizes;
}

SparseParts sparse_parts(std::span<const HitCounts> parts) {
    SparseParts sparse;
    std::vector<double> tokens;
    for (const HitCounts& part : parts) {
        const auto size = static_cast<double>(part.tokens);
        tokens.push_back(size);
        if (part.hits > 0) sparse.with_hits.push_back({static_cast<double>(part.hits), size});
    }
    sparse.all = sizes_of(tokens);
    return sparse;
}

std::optional<Dispersion> dispersion_of(std::span<const HitCounts> parts) {
    const SparseParts sparse = sparse_parts(parts);
    return dispersion_of(sparse.with_hits, sparse.all);
}

std::optional<Dispersion> dispersion_of(std::span<const PartHits> with_hits, const PartSizes& all) {
    CompensatedSum hits;
    for (const PartHits& part : with_hits) hits.add(part.hits);
    if (!(hits.value() > 0.0) || all.count < 2.0) return std::nullopt;

    CompensatedSum deviation;  // of parts with hits
    CompensatedSum their_tokens;
    CompensatedSum rates;
    for (const PartHits& part : with_hits) {
        const double share_of_hits = part.hits / hits.value();
        const double share_of_tokens = part.tokens / all.tokens;
        const double rate = share_of_hits / share_of_tokens;
        deviation.add(std::abs(share_of_hits - share_of_tokens));
        their_tokens.add(share_of_tokens);
        rates.add(rate);
    }
    // A part without hits deviates by its whole share of the tokens, and its rate is 0.
    deviation.add(std::max(0.0, 1.0 - their_tokens.value()));
    Dispersion result;
    result.dp = deviation.value() / 2.0;
    result.dp_norm = result.dp / (1.0 - all.least / all.tokens);
    const double mean = rates.value() / all.count;
    CompensatedSum squares;
    squares.add((all.count - static_cast<double>(with_hits.size())) * mean * mean);
    for (const PartHits& part : with_hits) {
        const double rate = part.hits / hits.value() * all.tokens / part.tokens;
        squares.add((rate - mean) * (rate - mean));
    }
    const double deviation_of_rates = std::sqrt(squares.value() / all.count);
    // All in one part is 0 by definition, and must not be a rounding error.
    if (with_hits.size() == 1) return result;
    result.juilland_d = std::max(0.0, 1.0 - deviation_of_rates / mean / std::sqrt(all.count - 1.0));
    return result;
}

namespace {

constexpr std::size_t most_sizes = 512;
constexpr double same_size = 1.02;

// Mean of |X - n p| of a binomial variable (De Moivre 1730): 2 m (1 - p) P(X = m), m = [n p] + 1.
double mean_deviation(double trials, double success) {
    const double above = std::floor(trials * success) + 1.0;
    if (above > trials) return 0.0;  // success is 1
    const double failure = 1.0 - success;
    return 2.0 * above * failure * binomial_density(above, trials, success, failure);
}

}  // namespace

ScatteredHits::ScatteredHits(std::span<const double> tokens) {
    std::vector<double> sizes;
    for (const double size : tokens) {
        if (size > 0.0) sizes.push_back(size);
    }
    if (sizes.empty()) return;
    std::sort(sizes.begin(), sizes.end());
    const double all = mean_of(sizes) * static_cast<double>(sizes.size());
    parts_ = static_cast<double>(sizes.size());
    least_share_ = sizes.front() / all;
    std::size_t distinct = 1;
    for (std::size_t next = 1; next < sizes.size(); ++next) {
        distinct += sizes[next] != sizes[next - 1] ? 1 : 0;
    }
    const double within = distinct > most_sizes ? same_size : 1.0;
    for (std::size_t begin = 0, end = 0; begin < sizes.size(); begin = end) {
        CompensatedSum sum;
        while (end < sizes.size() && sizes[end] <= within * sizes[begin]) sum.add(sizes[end++]);
        const auto parts = static_cast<double>(end - begin);
        classes_.push_back({parts, sum.value() / parts / all});
    }
}

std::optional<double> ScatteredHits::expected_dp(double hits) const {
    if (parts_ < 2.0) return std::nullopt;
    CompensatedSum deviation;
    for (const Class& same : classes_) deviation.add(same.parts * mean_deviation(hits, same.share));
    return deviation.value() / hits / 2.0;
}

std::optional<double> ScatteredHits::relative_dp(double dp, double hits) {
    if (hits < 2.0) return std::nullopt;
    const auto [known, is_new] = expected_.try_emplace(hits);
    if (is_new) known->second = expected_dp(hits);
    const std::optional<double>& expected = known->second;
    if (!expected) return std::nullopt;
    const double most = 1.0 - least_share_ - *expected;
    return most > 0.0 ? std::optional((dp - *expected) / most) : std::nullopt;
}

std::optional<double> juilland_d_of_hits(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    const std::vector<double>& hits = shares->hits;
    const double mean = mean_of(hits);
    CompensatedSum squares;
    for (const double share : hits) squares.add((share - mean) * (share - mean));
    const auto count = static_cast<double>(hits.size());
    return 1.0 - std::sqrt(squares.value() / count) / mean / std::sqrt(count - 1.0);
}

std::optional<double> carroll_d2(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    return pielou_evenness(rates_of(*shares));
}

std::optional<double> rosengren_s(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    CompensatedSum roots;
    for (std::size_t part = 0; part < shares->hits.size(); ++part) {
        roots.add(std::sqrt(shares->hits[part] * shares->tokens[part]));
    }
    return roots.value() * roots.value();
}

std::optional<double> dispersion_divergence(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    CompensatedSum sum;
    for (std::size_t part = 0; part < shares->hits.size(); ++part) {
        const double share = shares->hits[part];
        if (share > 0.0) sum.add(share * std::log2(share / shares->tokens[part]));
    }
    return std::max(0.0, sum.value());
}

std::optional<double> burch_da(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    std::vector<double> rates = rates_of(*shares);
    std::sort(rates.begin(), rates.end());
    // In order, the rate at place i is added i times and taken away n - 1 - i times.
    const auto count = static_cast<double>(rates.size());
    CompensatedSum differences;
    for (std::size_t place = 0; place < rates.size(); ++place) {
        differences.add((2.0 * static_cast<double>(place) - (count - 1.0)) * rates[place]);
    }
    const double mean_difference = differences.value() / (count * (count - 1.0) / 2.0);
    return 1.0 - mean_difference / (2.0 * mean_of(rates));
}

std::optional<PositionDispersion> position_dispersion(std::span<const std::int64_t> positions,
                                                      std::int64_t tokens) {
    if (positions.empty()) return std::nullopt;
    const auto size = static_cast<double>(tokens);
    const double even_distance = size / static_cast<double>(positions.size());
    CompensatedSum reduced;
    CompensatedSum squares;
    CompensatedSum logarithms;
    std::int64_t before = positions.back() - tokens;  // the last one, seen around the end
    for (const std::int64_t position : positions) {
        const auto distance = static_cast<double>(position - before);
        reduced.add(std::min(distance, even_distance));
        squares.add(distance * distance);
        logarithms.add(distance * std::log10(distance));
        before = position;
    }
    PositionDispersion result;
    result.arf = reduced.value() / even_distance;
    result.awt = (1.0 + squares.value() / size) / 2.0;
    result.f_awt = size * size / squares.value();
    result.ald = logarithms.value() / size;
    result.f_ald = size * std::pow(10.0, -result.ald);
    return result;
}

std::optional<double> shannon_entropy(std::span<const double> weights) {
    const auto shares = normalized(weights);
    if (!shares) return std::nullopt;
    CompensatedSum entropy;
    for (const double share : *shares) {
        if (share > 0.0) entropy.add(-share * std::log2(share));
    }
    return std::max(0.0, entropy.value());
}

std::optional<double> pielou_evenness(std::span<const double> weights) {
    if (weights.size() < 2) return std::nullopt;
    const std::optional<double> entropy = shannon_entropy(weights);
    if (!entropy) return std::nullopt;
    return *entropy / std::log2(static_cast<double>(weights.size()));
}

std::optional<double> effective_number(std::span<const double> weights) {
    const std::optional<double> entropy = shannon_entropy(weights);
    if (!entropy) return std::nullopt;
    return std::exp2(*entropy);
}

std::optional<double> simpson_diversity(std::span<const double> weights) {
    const auto shares = normalized(weights);
    if (!shares) return std::nullopt;
    CompensatedSum same;
    for (const double share : *shares) same.add(share * share);
    return std::max(0.0, 1.0 - same.value());
}

}  // namespace onoma
