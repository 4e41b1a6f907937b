// SPDX-License-Identifier: Apache-2.0
// How far two distributions over the same kinds are apart. Weights are counts or shares; only their
// proportions matter. All examples: P = (0.5, 0.3, 0.2), Q = (0.2, 0.3, 0.5).
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace onoma {

// All of these: REQUIRES both have the same size and no negative weight. Absent when all weights of
// one are 0.

struct JensenShannon {
    double divergence = 0.0;            // bits, from 0 the same to 1 nothing in common
    double distance = 0.0;              // its square root, a metric
    std::vector<double> contributions;  // of each kind to the divergence; they add up to it
};

// H(M) - w H(P) - (1 - w) H(Q) with M = w P + (1 - w) Q (Lin 1991). With `first_weight` other than
// a half the maximum is the entropy of the weights. Example: 0.095816; weight 1/4: 0.072449.
// REQUIRES: 0 <= first_weight <= 1.
[[nodiscard]] std::optional<JensenShannon> jensen_shannon(std::span<const double> first,
                                                          std::span<const double> second,
                                                          double first_weight = 0.5);

// sum p log2(p / q) in bits (Kullback & Leibler 1951); infinite when Q lacks what P has.
// Example: 0.396578.
[[nodiscard]] std::optional<double> kullback_leibler(std::span<const double> first,
                                                     std::span<const double> second);

// sqrt(1 - sum sqrt(p q)), from 0 to 1 (Hellinger 1909). Example: 0.259893.
[[nodiscard]] std::optional<double> hellinger_distance(std::span<const double> first,
                                                       std::span<const double> second);

// The cosine of the angle between both, 1 the same proportions. Example: 0.763158.
[[nodiscard]] std::optional<double> cosine_similarity(std::span<const double> first,
                                                      std::span<const double> second);

}  // namespace onoma
