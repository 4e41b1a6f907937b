// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/dispersion.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "onoma/statistics/diversity.hpp"
#include "statistics/compensated_sum.hpp"

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

double deviation(const Shares& shares) {
    CompensatedSum sum;
    for (std::size_t part = 0; part < shares.hits.size(); ++part) {
        sum.add(std::abs(shares.hits[part] - shares.tokens[part]));
    }
    return sum.value() / 2.0;
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

double juilland_d(const std::vector<double>& values) {
    const double mean = mean_of(values);
    CompensatedSum squares;
    for (const double value : values) squares.add((value - mean) * (value - mean));
    const auto count = static_cast<double>(values.size());
    return 1.0 - std::sqrt(squares.value() / count) / mean / std::sqrt(count - 1.0);
}

}  // namespace

std::optional<double> deviation_of_proportions(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    return deviation(*shares);
}

std::optional<double> normalized_deviation_of_proportions(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    const double smallest = *std::min_element(shares->tokens.begin(), shares->tokens.end());
    return deviation(*shares) / (1.0 - smallest);
}

std::optional<double> juilland_d_of_rates(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    return juilland_d(rates_of(*shares));
}

std::optional<double> juilland_d_of_hits(std::span<const HitCounts> parts) {
    const std::optional<Shares> shares = shares_of(parts);
    if (!shares) return std::nullopt;
    return juilland_d(shares->hits);
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

}  // namespace onoma
