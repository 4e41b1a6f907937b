// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/part_hits.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/compensated_sum.hpp"

namespace onoma {

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

}  // namespace onoma
