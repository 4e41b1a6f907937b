// SPDX-License-Identifier: Apache-2.0
// A rate whose uncertainty comes from documents, not from words: a document that names somebody
// once names them again, so words of one document are not independent.
#pragma once

#include <optional>
#include <span>

#include "onoma/statistics/estimate.hpp"
#include "onoma/statistics/hit_counts.hpp"
#include "onoma/statistics/part_hits.hpp"

namespace onoma {

// Per token; times 1000 for a rate in 1,000 words.
struct ClusteredRate {
    double rate = 0.0;            // R = sum of hits / sum of tokens
    double standard_error = 0.0;  // of documents
    double token_error = 0.0;     // sqrt(hits) / tokens, if tokens were independent
    double degrees_of_freedom = 0.0;
    Interval interval;
};

// Linearized ratio estimator (Cochran 1977): with the residuals e = hits - R tokens of n documents,
// the standard error is sqrt(n / (n - 1) sum e^2) / (sum of tokens).
//
// The interval is symmetric on the scale of square roots, where the spread of counts depends least
// on their size: sqrt(R) -+ t SE / (2 sqrt(R)), cut off at 0, squared, at most 1. t is Student's,
// with (sum e^2)^2 / sum e^4 - 1 degrees of freedom, between 1 and n - 1: as many documents as the
// variance rests on, since in bursty text few documents make most of it. For the interval alone the
// error is never taken below the one of independent tokens. In simulations with negative binomial
// documents a 95 % interval covers 93 to 97 % from 10 documents on, where intervals of tokens cover
// 40 to 80 %.
//
// Documents without tokens are left out. Absent when fewer than two are left or there are no hits:
// nothing then tells the spread. Example: (3, 100) (0, 200) (5, 150) (1, 50) -> rate 0.018, error
// 0.010250, of tokens 0.006.
[[nodiscard]] std::optional<ClusteredRate> clustered_rate(std::span<const HitCounts> documents,
                                                          double confidence = 0.95);

// The same of documents that are known by their sums where they have no hits; hits and tokens may
// be weighted. Cost: linear in `with_hits`. REQUIRES: as dispersion_of.
[[nodiscard]] std::optional<ClusteredRate> clustered_rate(std::span<const PartHits> with_hits,
                                                          const PartSizes& all,
                                                          double confidence = 0.95);

}  // namespace onoma
